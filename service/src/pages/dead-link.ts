import { type SafeHtml, html } from './html.js';
import { badge } from './page.js';
import type { PageWords } from './words.js';

/** What every page of a link shows that is over or was replaced, whatever the reason. */
export function deadLink({ landing }: PageWords): { status: number; title: string; content: SafeHtml } {
  return {
    status: 410,
    title: landing.dead,
    content: html`${badge('dead')}
<h1>${landing.dead}</h1>
<p class="text">${landing.deadText}</p>
<p class="detail">${landing.deadThen}</p>`,
  };
}
