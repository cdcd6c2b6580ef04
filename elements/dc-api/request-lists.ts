import type { DigitalRequest } from '../../src/protocol/http.js';

/**
 * Which requests go into one call, the best call first. Android's prompt takes OpenID4VP and ISO mdoc together. On a computer a call with both,
 * answered by an iPhone that scanned the browser's own code, spins for ever; there each is a way of its own.
 */
export function requestLists(requests: readonly DigitalRequest[]): (readonly DigitalRequest[])[] {
  const isIso = ({ protocol }: DigitalRequest) => protocol === 'org-iso-mdoc';
  const lists = /Android/.test(navigator.userAgent)
    ? [requests]
    : [requests.filter((request) => !isIso(request)), requests.filter(isIso)];
  return lists.filter(({ length }) => length > 0);
}
