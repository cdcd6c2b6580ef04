import { loadMoreViews } from '../../../elements/more-views/load.js';
import { fixtureCleanup } from '@open-wc/testing';
import { EVENTS } from '../../../src/protocol/events.js';
import { turn } from './until.js';

export { until } from './until.js';

// Tests find each view at once. How the views are loaded that few people see, more-views.test.ts and the tests in whole browsers say.
// A frame of its own has no runner.
if ('before' in globalThis) before(() => loadMoreViews());
else void loadMoreViews();

/** Records every event that reaches `target`, other than those of opening and closing, as `name` or `name:detail`. */
export function record(target: EventTarget): { names: string[]; events: Event[]; stop: () => void } {
  const ending = new AbortController();
  const names: string[] = [];
  const events: Event[] = [];
  for (const name of Object.values(EVENTS).filter((each) => !/^(before|after)-/.test(each))) {
    target.addEventListener(
      name,
      (event) => {
        const detail = (event as CustomEvent<Record<string, string>>).detail;
        const what = detail['status'] ?? detail['reason'] ?? detail['code'];
        names.push(what === undefined ? name : `${name}:${what}`);
        events.push(event);
      },
      { signal: ending.signal },
    );
  }
  return { names, events, stop: () => ending.abort() };
}

/** Finds an element in an open shadow root. @throws Error when it is not there */
export function inside<E extends Element = HTMLElement>(
  host: Element | null | undefined,
  selector: string,
): E {
  const found = host?.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function has(host: Element, selector: string): boolean {
  return host.shadowRoot?.querySelector(selector) !== null;
}

/** The text of the modal that a person sees. */
export function textOf(host: Element): string {
  return inside(host, 'dialog').innerText.replace(/[\u2068\u2069]/g, '');
}

/** Finds a button or a link at the end of the modal by its words. @throws Error when it is not there */
export function action(host: Element, words: string): HTMLElement {
  const found = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.actions > *') ?? [])].find(
    (element) => element.textContent?.trim() === words,
  );
  if (!found) throw new Error(`no action ${words}`);
  return found;
}

/** Removes the fixtures, lets them end what they had begun, and clears what they have stored. */
export async function leave(): Promise<void> {
  fixtureCleanup();
  await turn();
  // A modal goes on when what is around it is taken away, as a fixture is. Escape leaves the full screen first, and then closes it.
  for (const standIn of document.querySelectorAll('body > civic-modal'))
    for (let press = 0; press < 2; press += 1)
      inside(standIn, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  await turn();
  sessionStorage.clear();
  localStorage.clear();
}
