import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Portofele',
  anotherWallet: 'Alt portofel',
  notOpened: '{wallet} nu s-a deschis?',
  getWallet: 'Obțineți {wallet}',
  inApp: 'Portofelul revine în browserul dumneavoastră. Mai bine deschideți întâi acolo această pagină.',
} satisfies SameDeviceWords;
