import { SafeHtml, html } from './html.js';

type Values = Readonly<Record<string, string | SafeHtml>>;

/**
 * Words of a catalogue with their `{…}` filled in. What people or apps are called is kept apart from the text around it, whatever its direction;
 * markup stays as it is.
 */
export function say(words: string, values: Values = {}): SafeHtml[] {
  return words.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return html`${part}`;
    const value = values[part] ?? '';
    return value instanceof SafeHtml ? value : html`<bdi class="name">${value}</bdi>`;
  });
}

/** The same as plain text, for titles, labels and messages. */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (_found, name: string) => values[name] ?? '');
}
