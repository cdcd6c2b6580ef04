/** Markup that may stand in a page as it is. Only the tag `html` makes it. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | SafeHtml | readonly SafeHtml[];

/** Template tag: the template itself is markup; every value in it is escaped as text, unless this tag made it. */
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
