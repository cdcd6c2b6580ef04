import { action } from 'storybook/actions';
import { SERVICE } from './story-client.js';

/** Links to the service and to the wallets of the stories lead nowhere. A click on one shows up among the actions instead. */
export function holdLinks(event: Event): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || (link.protocol === 'https:' && !link.href.startsWith(SERVICE))) return;
  event.preventDefault();
  action('link')(link.href);
}
