import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Maki',
  anotherWallet: 'Cits maks',
  notOpened: '{wallet} neatvērās?',
  getWallet: 'Iegūt maku {wallet}',
  inApp: 'Maks atgriežas jūsu parastajā pārlūkā. Labāk vispirms atveriet šo lapu tur.',
} satisfies SameDeviceWords;
