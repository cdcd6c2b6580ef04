import { within } from 'storybook/test';

/** Finds what is inside the portal's page, which draws everything into its shadow root. */
export function portal(canvas: HTMLElement): ReturnType<typeof within> {
  const root = canvas.querySelector('portal-app')?.shadowRoot;
  if (!root) throw new Error('The page of the portal is missing.');
  return within(root as unknown as HTMLElement);
}
