import * as part from '../../elements/civic-modal/qr-code.js';

/** Takes the place of what loads the QR encoder in the classic script, which is one file: it is in it. */
export const loadQrCode = Object.assign(() => Promise.resolve(part), { loaded: part });
