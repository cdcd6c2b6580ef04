import { type SafeHtml, html } from '../pages/html.js';

/** Words of a catalogue with their `{…}` filled in. What people or apps are called is kept apart from the text around it, whatever its direction. */
export function say(words: string, values: Readonly<Record<string, string>> = {}): SafeHtml[] {
  return words.split(/\{(\w+)\}/).map((part, index) => {
    return index % 2 === 0 ? html`${part}` : html`<bdi class="name">${values[part] ?? ''}</bdi>`;
  });
}
