/**
 * The rules for text that strangers chose. What a page, an operator or the owner of an app says is shown, linked or looked up only in these
 * forms. The elements and the wallet have the same rules under the same names.
 */

/**
 * A text as it may be shown: one line without control characters, direction overrides and lone surrogates, with single spaces, of at most `max`
 * characters; a longer one ends in an ellipsis. Zero-width joiners and non-joiners stay, because scripts and emoji need them.
 */
export function visibleText(value: string, max: number): string {
  const text = value
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : text;
}

/** Bytes that a logo may have. */
const MAX_LOGO = 16_384;

/** How the files of each type begin. */
const SIGNATURES: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  gif: (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1')),
  webp: (bytes) =>
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP',
};

/**
 * A logo that may be shown: a `data:` URL of a PNG, JPEG, WebP or GIF of at most 16 kB whose bytes are what its type says; otherwise undefined.
 * SVG is not among them, because it can carry script and links.
 */
export function rasterLogo(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(value);
  const [, type = '', base64 = ''] = match ?? [];
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length <= MAX_LOGO && SIGNATURES[type]?.(bytes) ? value : undefined;
}

/**
 * An absolute address, parsed; otherwise undefined. Not by `URL.canParse`: in Node 20 and 22, once it was called often, it says no to addresses
 * with umlauts.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * An absolute http(s) address as somebody writes it in good faith, without user name and password, normalised; otherwise undefined.
 * It is parsed first, so that ` javascript:` and `java\nscript:` are recognised as what a browser would run.
 */
export function webAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' ? parseUrl(value) : undefined;
  if (!url) return undefined;
  const { protocol, username, password, href } = url;
  const isWeb = protocol === 'https:' || protocol === 'http:';
  // `https:example.org` parses as `https://example.org/`, but nobody writes that in good faith.
  const isWrittenOut = /^https?:\/\//i.test(String(value));
  return isWeb && isWrittenOut && username === '' && password === '' ? href : undefined;
}

/** What is no scheme of a wallet runs, reads or shows something of the browser's own, or says itself which app opens. */
const WALLET_SCHEME =
  /^(?!(?:javascript|data|vbscript|blob|file|filesystem|about|view-source|intent|content|https?|wss?|ftp):)[a-z][a-z\d+.-]*:\/\/[\w./~-]*(?:\?[\w.~=&%-]*)?$/;

/** The value if it is the scheme of a wallet up to the query, such as `haip-vp://` or `wallet://present`, of at most 256 characters; otherwise `undefined`. */
export function walletScheme(value: unknown): string | undefined {
  return matching(value, WALLET_SCHEME);
}

/** The value if it is the name of a package on Android, such as `com.example.wallet`, of at most 256 characters; otherwise `undefined`. */
export function androidPackage(value: unknown): string | undefined {
  return matching(value, /^[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)+$/);
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && value.length <= 256 && form.test(value) ? value : undefined;
}

/** Whether a value is a UUID as this service writes it: lower-case hexadecimal with hyphens (RFC 9562, section 4). */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
