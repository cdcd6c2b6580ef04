import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Portafogli',
  anotherWallet: 'Un altro portafoglio',
  notOpened: '{wallet} non si è aperto?',
  getWallet: 'Scarica {wallet}',
  inApp: 'Il portafoglio torna nel suo browser. È meglio aprire prima lì questa pagina.',
} satisfies SameDeviceWords;
