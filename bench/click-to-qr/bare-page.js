// The least that a page can do for the same result: no element, no framework, no check of what the service answers. Dialog and QR encoder are
// here before the click.
const { service, appId, encoder } = document.querySelector('#bare').dataset;
const { qrCode } = await import(encoder);
const dialog = document.querySelector('dialog');

document.querySelector('button').addEventListener('click', async () => {
  dialog.showModal();
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  const challenge = base64url(new Uint8Array(digest));
  const response = await fetch(`${service}/scope-requests`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    body: JSON.stringify({ appId, scope: 'BASIC_SIGNUP', challenge, returnUrl: location.href }),
  });
  const { qrLink } = await response.json();
  const drawing = qrCode(qrLink, 'QR code');
  drawing.style.width = drawing.style.getPropertyValue('--_pixels');
  document.querySelector('#code').replaceChildren(drawing);
});
document.documentElement.dataset.ready = '';

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
