import type { BrowserContext } from '@playwright/test';

/**
 * Counts what a person does in all pages of a browser that are opened from now on: clicks, and fields that are typed into.
 * @returns how many there were until now
 */
export async function countSteps(context: BrowserContext): Promise<() => number> {
  let steps = 0;
  await context.exposeBinding('countStep', () => {
    steps += 1;
  });
  await context.addInitScript(() => {
    const { countStep } = globalThis as unknown as { countStep(): void };
    const fields = new WeakSet<EventTarget>();
    // What a script clicks, such as the link of a download, is no step of a person.
    const click = ({ isTrusted }: Event) => isTrusted && countStep();
    const type = (event: Event) => {
      const [field] = event.composedPath();
      if (!field || fields.has(field)) return;
      fields.add(field);
      countStep();
    };
    addEventListener('click', click, true);
    addEventListener('input', type, true);
  });
  return () => steps;
}
