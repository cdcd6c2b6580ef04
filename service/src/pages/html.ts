/** Markup that may stand in a page as it is. Only `html` makes it. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | SafeHtml | readonly SafeHtml[];

/** Template tag: what is written in the template is markup, every value in it is text or was made by this tag. */
export function html(parts: TemplateStringsArray, ...values: Value[]): SafeHtml {
  return new SafeHtml(parts.map((part, index) => part + render(values[index] ?? '')).join(''));
}

function render(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  return value instanceof SafeHtml ? value.text : value.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Control characters, lone surrogates, and what turns or hides text (bidi controls, byte order mark, line separators). */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A name that others chose, as it may be shown: one line of at most `length` characters. */
export function cleanText(text: string, length = 64): string {
  const characters = [...text.replace(INVISIBLE, '')];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('');
}
