import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Lisnice',
  anotherWallet: 'Druga lisnica',
  notOpened: '{wallet} se ne otvara?',
  getWallet: 'Nabavi {wallet}',
  inApp: 'Lisnica se vraća u vaš vlastiti preglednik. Bolje je da prvo ondje otvorite ovu stranicu.',
} satisfies SameDeviceWords;
