import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Гаманці',
  anotherWallet: 'Інший гаманець',
  notOpened: '{wallet} не відкривається?',
  getWallet: 'Отримати {wallet}',
  inApp: 'Гаманець повертається до вашого власного браузера. Краще спершу відкрийте там цю сторінку.',
} satisfies SameDeviceWords;
