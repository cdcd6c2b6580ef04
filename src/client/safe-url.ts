/**
 * An absolute http(s) address without credentials, normalised; otherwise `undefined`.
 * Parsing comes first: `java\nscript:` and ` javascript:` reach the scheme check as what a browser would run.
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const url = new URL(value);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    // `https:evil` parses as `https://evil/`; nobody writes that in good faith.
    const written = /^https?:\/\//i.test(value);
    return web && written && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A service's base address without trailing slash, query and fragment; `undefined` when it is not http(s). */
export function serviceBase(value: unknown): string | undefined {
  const href = safeUrl(value);
  if (href === undefined) return undefined;
  const url = new URL(href);
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
