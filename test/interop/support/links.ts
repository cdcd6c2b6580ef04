/** The link of a wallet on the landing page that the QR code leads to. @throws Error when the page offers none with this scheme */
export async function walletLink(landingPage: string, scheme: string): Promise<string> {
  const response = await fetch(landingPage, { headers: { accept: 'text/html' } });
  const page = await response.text();
  const href = new RegExp(`href="(${scheme}://[^"]*)"`).exec(page)?.[1];
  if (href === undefined) throw new Error(`${response.status}: no ${scheme} link`);
  return href.replaceAll('&amp;', '&');
}
