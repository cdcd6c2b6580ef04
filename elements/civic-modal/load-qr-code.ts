import { loadOnce } from '../shared/load-once.js';

/** The QR encoder, which a phone does not need. */
export const loadQrCode = loadOnce(() => import('./qr-code.js'));
