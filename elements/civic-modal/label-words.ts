import { unlikeLabel } from '../../src/locales/en/labels.js';

const LEVEL = 'verifications.levels.CIVIC:IAL1';

/**
 * What people read for labels, each text once. In a scope that a document answers, the level of assurance is no login: it says that the document
 * was checked. A list of labels asks for both.
 */
export function labelTexts(
  labels: readonly string[],
  isList: boolean,
  words: Readonly<Record<string, string>> = unlikeLabel,
): string[] {
  const isChecked = !isList && labels.some((label) => label.startsWith('documents.'));
  const texts = labels.map((label) =>
    textOf(label === LEVEL && isChecked ? 'identityChecked' : label, words),
  );
  return [...new Set(texts)];
}

/** A label is read by its own name where we have no better words: `education.student.validUntil` → “Valid until”. */
function textOf(label: string, known: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(known, label)) return known[label] ?? label;
  const last = label.split('.').at(-1) ?? label;
  const read = last
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_:-]+/g, ' ')
    .toLowerCase()
    .trim();
  return read === '' ? label : read.charAt(0).toUpperCase() + read.slice(1);
}
