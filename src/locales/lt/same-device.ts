import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Dėklės',
  anotherWallet: 'Kita dėklė',
  notOpened: '{wallet} neatsidarė?',
  getWallet: 'Gauti dėklę {wallet}',
  inApp: 'Dėklė grąžina į jūsų įprastą naršyklę. Geriau pirma ten atverkite šį puslapį.',
} satisfies SameDeviceWords;
