import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Peňaženky',
  anotherWallet: 'Iná peňaženka',
  notOpened: '{wallet} sa neotvára?',
  getWallet: 'Získať {wallet}',
  inApp: 'Peňaženka sa vracia do vášho vlastného prehliadača. Radšej tam najprv otvorte túto stránku.',
} satisfies SameDeviceWords;
