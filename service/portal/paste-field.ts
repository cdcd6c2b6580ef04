import { type TemplateResult, html } from 'lit';
import { type FieldOptions, describedBy, field, typed } from './controls.js';
import type { Portal } from './portal.js';
import { fillText, words } from './words.js';

/** More than this no route takes, in bytes. */
const MOST = 65_536;

/** A text of several lines, which people paste or read from a file. */
export function pasteField(
  portal: Portal,
  options: FieldOptions,
  text: string,
  set: (text: string) => void,
): TemplateResult {
  const { id, label, wrong } = options;
  return html`${field(
    options,
    html`<textarea id=${id} rows="6" spellcheck="false" autocomplete="off" autocapitalize="none" dir="ltr" .value=${text} aria-invalid=${wrong !== undefined} aria-describedby=${describedBy(options)}
      @input=${(event: Event) => set(typed(event))}></textarea>`,
  )}
  ${field(
    { id: `${id}-file`, label: fillText(words.orFile, { label }) },
    html`<input id=${`${id}-file`} type="file" @change=${(event: Event) => void readFile(portal, event, set)} />`,
  )}`;
}

/** The file is read here, in the browser. What becomes of its text, the person sees before it is sent. */
async function readFile(portal: Portal, event: Event, set: (text: string) => void): Promise<void> {
  const [file] = (event.target as HTMLInputElement).files ?? [];
  if (!file) return;
  if (file.size > MOST) portal.say(words.problems.file);
  else set(await file.text());
}
