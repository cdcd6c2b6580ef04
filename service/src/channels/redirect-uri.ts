import type { Context } from '../context.js';
import { landingAddress } from '../scope-request/link-address.js';
import type { LiveLink } from './live-channel.js';

/**
 * Where a wallet sends the person after its answer (OpenID4VP 1.0, section 8.2). From another device that is a page which says so, or with a
 * response code the page of the number match (number-match.ts). On the same device it is back to the site, with the response code in the fragment, which reaches neither servers nor Referer headers.
 */
export function redirectUri(
  context: Context,
  { channel, requestId, request, app }: Omit<LiveLink, 'certificate'>,
  responseCode?: string,
): string {
  const page = landingAddress(context, request, requestId);
  if (channel === 'qr')
    return responseCode === undefined ? `${page}/done` : `${page}/match?response_code=${responseCode}`;
  const url = new URL(request.returnUrl ?? `${request.origin}/`);
  // The origin was checked when the scope request was created. If the app has lost it since then, it gets no code.
  if (!app.origins.includes(url.origin)) return `${page}/done`;
  addUuid(url, request.uuid);
  if (responseCode !== undefined) url.hash = withCode(url.hash, responseCode);
  return url.href;
}

/**
 * The fragment with the response code. Pages hand their fragment to `$()` and `querySelector()` before our script can take the code away, so the
 * fragment remains a valid id selector where it was one. A hash router (`#/route`) must still find its route, so the route gets a query of its own.
 */
function withCode(hash: string, code: string): string {
  if (/^(#[\w-]+)?$/.test(hash)) return `${hash ? `${hash}-` : '#'}response_code-${code}`;
  return `${hash}${/^#!?\/[^?]*$/.test(hash) ? '?' : '&'}response_code=${code}`;
}

/** Leaves the site's own query as it is written, unless it still contains the uuid of an earlier visit. */
function addUuid(url: URL, uuid: string): void {
  if (url.searchParams.has('uuid')) url.searchParams.set('uuid', uuid);
  else url.search = `${url.search ? `${url.search}&` : '?'}uuid=${uuid}`;
}
