import { action } from 'storybook/actions';
import { SERVICE } from './story-scope-request.js';

/** Links of the pretended service lead nowhere; they show up among the actions instead. */
export function holdLinks(event: Event): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link?.href.startsWith(SERVICE)) return;
  event.preventDefault();
  action('link')(link.href);
}
