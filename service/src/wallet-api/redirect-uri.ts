import type { Context } from '../context.js';
import type { LiveLink } from './find-link.js';

/**
 * Where a wallet sends the person after its answer (OpenID4VP 1.0, 8.2). From another device: a page that says so. On the same device: back to
 * the site, with the response code in the fragment, which reaches neither servers nor Referer headers.
 */
export function redirectUri(
  { options }: Context,
  { kind, requestId, request, app }: LiveLink,
  responseCode?: string,
): string {
  if (kind === 'qr') return `${options.publicUrl}/w/${requestId}/done`;
  const url = new URL(request.returnUrl ?? `${request.origin}/`);
  // Checked when the scope request was made; an origin that the app has lost since then gets no code.
  if (!app.origins.includes(url.origin)) return `${options.publicUrl}/w/${requestId}/done`;
  addUuid(url, request.uuid);
  if (responseCode !== undefined) url.hash = `${joined(url.hash)}response_code=${responseCode}`;
  return url.href;
}

/** A fragment, ready for one more parameter. A hash router (`#/route`) must find its route unharmed, so it gets a query of its own. */
function joined(hash: string): string {
  if (hash === '') return '#';
  return `${hash}${/^#!?\/[^?]*$/.test(hash) ? '?' : '&'}`;
}

/** Leaves the site's own query as it is written, unless it still holds the uuid of an earlier visit. */
function addUuid(url: URL, uuid: string): void {
  if (url.searchParams.has('uuid')) url.searchParams.set('uuid', uuid);
  else url.search = `${url.search ? `${url.search}&` : '?'}uuid=${uuid}`;
}
