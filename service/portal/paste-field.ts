import { type TemplateResult, html, nothing } from 'lit';
import { type FieldOptions, describedBy, field, typed } from './controls.js';
import type { Portal } from './portal.js';
import { fillText, words } from './words.js';

/** More than this no route takes, in bytes. */
const MOST = 65_536;

/** What a paste field can do beside what every one does. */
interface PasteOptions extends FieldOptions {
  /** What becomes of the bytes of a file; default: they are UTF-8. */
  decode?: (bytes: Uint8Array) => string;
}

/**
 * A text of several lines, which people paste, type, or read from a file: one field with one label. The button for a file is a part of it, and its
 * accessible name says of which.
 */
export function pasteField(
  portal: Portal,
  options: PasteOptions,
  text: string,
  set: (text: string) => void,
): TemplateResult {
  const { id, label, wrong, decode = asText } = options;
  return field(
    options,
    html`<textarea id=${id} rows="6" spellcheck="false" autocomplete="off" autocapitalize="none" dir="ltr" .value=${text} aria-invalid=${wrong === undefined ? nothing : 'true'} aria-describedby=${describedBy(options)}
      @input=${(event: Event) => set(typed(event))}></textarea>
    <label class="act outline from-file">${words.appFields.files.choose}<input class="vh" type="file" aria-label=${fillText(words.orFile, { label })}
      @change=${(event: Event) => void readFile(portal, event, decode, set)} /></label>`,
  );
}

/** The file is read here, in the browser. What becomes of its text, the person sees before it is sent. */
async function readFile(
  portal: Portal,
  { target }: Event,
  decode: (bytes: Uint8Array) => string,
  set: (text: string) => void,
): Promise<void> {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (!file) return;
  if (file.size > MOST) portal.say(words.problems.file);
  else {
    set(decode(new Uint8Array(await file.arrayBuffer())));
    portal.say(fillText(words.appFields.files.read, { file: file.name }));
  }
  // The same file can be chosen again, after it was changed.
  input.value = '';
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
