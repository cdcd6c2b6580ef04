import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Kartieri',
  anotherWallet: 'Kartiera oħra',
  notOpened: '{wallet} ma nfetħitx?',
  getWallet: 'Ikseb {wallet}',
  inApp: 'Il-kartiera tiegħek terġa’ lura fil-browser tiegħek. Aħjar l-ewwel tiftaħ din il-paġna hemm.',
} satisfies SameDeviceWords;
