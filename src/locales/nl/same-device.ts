import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Wallets',
  anotherWallet: 'Een andere wallet',
  notOpened: 'Ging {wallet} niet open?',
  getWallet: '{wallet} downloaden',
  inApp: 'Uw wallet komt terug in uw eigen browser. Open deze pagina liever eerst daar.',
} satisfies SameDeviceWords;
