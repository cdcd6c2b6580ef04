import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Peněženky',
  anotherWallet: 'Jiná peněženka',
  notOpened: '{wallet} se neotevírá?',
  getWallet: 'Získat {wallet}',
  inApp: 'Peněženka se vrací do vašeho vlastního prohlížeče. Raději tam nejdřív otevřete tuto stránku.',
} satisfies SameDeviceWords;
