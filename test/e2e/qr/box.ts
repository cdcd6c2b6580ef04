import { type QrCodeOptions, qrCode } from '../../../elements/civic-modal/qr-code.js';

declare global {
  interface Window {
    drawQr(text: string, options: QrCodeOptions): void;
  }
}

// Runs in the browser: what the modal does with a link.
window.drawQr = (text, options) =>
  document.getElementById('box')?.replaceChildren(qrCode(text, 'Code', options));
