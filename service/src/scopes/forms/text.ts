/** Characters that break a line, control a terminal or turn the direction of what follows. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Characters of a text at most. */
const MAX_LENGTH = 512;

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]+/;

/** A text, number or boolean as a text of at most 512 characters in any script. */
export function formatText(value: unknown): string | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  const text = isScalar ? String(value).trim() : '';
  return text !== '' && text.length <= MAX_LENGTH && !UNFIT.test(text) ? text : undefined;
}

/** A text of one or several lines as one line: `Street 1, 12345 Town`. */
export function formatLines(value: unknown): string | undefined {
  if (typeof value !== 'string') return formatText(value);
  // What remains of a longer text would hardly fit, and every character is looked at more than once below.
  if (value.length > 2 * MAX_LENGTH) return undefined;
  const lines = value.split(LINE_BREAK).map((line) => line.trim().replace(/\s*,$/, ''));
  return formatText(lines.filter((line) => line !== '').join(', '));
}

/** Given name and family name. Many people have only one, which issuers put into either and leave the other empty. */
export function formatName(names: readonly unknown[]): string | undefined {
  const given = names.filter((name) => !isEmpty(name)).map(formatText);
  return given.length > 0 && !given.includes(undefined) ? given.join(' ') : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
