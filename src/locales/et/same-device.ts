import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Kukrud',
  anotherWallet: 'Teine kukkur',
  notOpened: 'Kas {wallet} ei avanenud?',
  getWallet: 'Hangi {wallet}',
  inApp: 'Teie kukkur naaseb teie enda brauserisse. Parem avage see leht enne seal.',
} satisfies SameDeviceWords;
