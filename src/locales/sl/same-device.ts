import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Denarnice',
  anotherWallet: 'Druga denarnica',
  notOpened: '{wallet} se ne odpre?',
  getWallet: 'Pridobi {wallet}',
  inApp: 'Denarnica se vrne v vaš lastni brskalnik. Bolje, da to stran najprej odprete tam.',
} satisfies SameDeviceWords;
