/**
 * Where a wallet on the same device sends the person (OpenID4VP 1.0, section 8.2), as a service writes it: the uuid in the query, and the response
 * code in the fragment, which remains a valid id selector or the route of a hash router.
 */
export function returnAddress(page: string, uuid: string, responseCode: string): string {
  const url = new URL(page);
  if (url.searchParams.has('uuid')) url.searchParams.set('uuid', uuid);
  else url.search = `${url.search ? `${url.search}&` : '?'}uuid=${uuid}`;
  const { hash } = url;
  url.hash = /^(#[\w-]+)?$/.test(hash)
    ? `${hash ? `${hash}-` : '#'}response_code-${responseCode}`
    : `${hash}${/^#!?\/[^?]*$/.test(hash) ? '?' : '&'}response_code=${responseCode}`;
  return url.href;
}
