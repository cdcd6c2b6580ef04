/**
 * The rules for text that strangers chose: what a Verifier, an issuer or a service says is shown and used only in these forms.
 * The elements and the service have the same rules in a file of the same name.
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

/** The largest logo, in bytes: 16 kB. */
const MAX_LOGO_BYTES = 16_384;

/** Whether an image, as one character for each byte, begins as its type demands. */
const HAS_SIGNATURE: Readonly<Record<string, (bytes: string) => boolean>> = {
  png: (bytes) => bytes.startsWith('\x89PNG\r\n\x1a\n'),
  jpeg: (bytes) => bytes.startsWith('\xff\xd8\xff'),
  webp: (bytes) => bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8),
  gif: (bytes) => bytes.startsWith('GIF87a') || bytes.startsWith('GIF89a'),
};

/**
 * A logo that an `<img>` may show: a `data:` URL of a PNG, JPEG, WebP or GIF of at most 16 kB whose bytes are what its type says; otherwise
 * `undefined`. SVG is not among them, because it can carry script and refer to other addresses.
 */
export function rasterLogo(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2 * MAX_LOGO_BYTES) return undefined;
  const [, type = '', base64 = ''] =
    /^data:image\/(png|jpeg|webp|gif);base64,([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? [];
  try {
    const bytes = atob(base64);
    return bytes.length <= MAX_LOGO_BYTES && HAS_SIGNATURE[type]?.(bytes) ? value : undefined;
  } catch {
    return undefined;
  }
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
 * An absolute http(s) address without user name and password, normalised; otherwise `undefined`.
 * It is parsed first, so that `java\nscript:` and ` javascript:` reach the check of the scheme as what a browser would run.
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
