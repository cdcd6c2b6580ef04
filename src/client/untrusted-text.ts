/**
 * The rules for text that strangers chose. What comes from a service, the owner of an app, an address bar or the storage of a browser is used only in these forms.
 * The service and the wallet have the same rules; `test/package/untrusted-text.test.ts` holds all of them to one list of examples.
 */

/**
 * A text in a form that may be shown: one line of at most `max` characters, with single spaces, and without control characters, direction overrides
 * and lone surrogates. A longer text ends in an ellipsis. Zero-width joiners and non-joiners stay, because scripts and emoji need them.
 */
export function visibleText(value: string, max: number): string {
  const text = value
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : text;
}

/**
 * A raster image as a `data:` URL, known by its type and by the base64 of the first bytes that belong to that type.
 * SVG is not among them, because it can carry script. What is matched is the base64 without its padding.
 */
const RASTER =
  /^data:image\/(?:png;base64,(?=iVBORw0KGgo)|jpeg;base64,(?=\/9j\/)|gif;base64,(?=R0lGOD[dl]h)|webp;base64,(?=UklGR[A-Za-z0-9+/]{6}XRUJQ))([A-Za-z0-9+/]*)={0,2}$/;

/** The most bytes that a logo may have. */
const MAX_LOGO = 16_384;

/** The value if it is a logo that an `<img>` may show, a `data:` URL of a PNG, JPEG, WebP or GIF of at most 16 kB; otherwise `undefined`. */
export function rasterLogo(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const base64 = RASTER.exec(value)?.[1];
  return base64 !== undefined && Math.floor((base64.length * 3) / 4) <= MAX_LOGO ? value : undefined;
}

/**
 * An absolute address, parsed; otherwise undefined. Not by `URL.canParse`: in Node 20 and 22, once it was called often, it says no to addresses
 * with umlauts.
 */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * The value, normalised, if it is an absolute http(s) address without user name and password; otherwise `undefined`.
 * It is parsed before its scheme is checked, so that `java\nscript:` and ` javascript:` are seen as a browser would see them.
 */
export function webAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' && parseUrl(value);
  if (!url) return undefined;
  const { protocol, username, password, href } = url;
  const isWeb = protocol === 'https:' || protocol === 'http:';
  // `https:example.org` parses as `https://example.org/`, but an honest address is not written like that.
  const isWrittenOut = /^https?:\/\//i.test(String(value));
  return isWeb && isWrittenOut && !username && !password ? href : undefined;
}

/** What is no scheme of a wallet runs, reads or shows something of the browser's own, or says itself which app opens. */
const WALLET_SCHEME =
  /^(?!(?:javascript|data|vbscript|blob|file|filesystem|about|view-source|intent|content|https?|wss?|ftp):)[a-z][a-z\d+.-]*:\/\/[\w./~-]*(?:\?[\w.~=&%-]*)?$/;

/** The value if it is the scheme of a wallet up to the query, such as `haip-vp://` or `wallet://present`, of at most 256 characters; otherwise `undefined`. */
export function walletScheme(value: unknown): string | undefined {
  return matching(value, WALLET_SCHEME);
}

/** The value if it is a colour of the form `#rrggbb` in lower case; otherwise `undefined`. */
export function hexColour(value: unknown): string | undefined {
  return matching(value, /^#[\da-f]{6}$/);
}

/** The value if it is the name of a package on Android, such as `com.example.wallet`, of at most 256 characters; otherwise `undefined`. */
export function androidPackage(value: unknown): string | undefined {
  return matching(value, /^[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)+$/);
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && value.length <= 256 && form.test(value) ? value : undefined;
}

/** Whether a text is a UUID as the service writes it: lower-case hexadecimal with hyphens (RFC 9562, section 4). */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
