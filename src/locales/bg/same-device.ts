import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Портфейли',
  anotherWallet: 'Друг портфейл',
  notOpened: '{wallet} не се отвори?',
  getWallet: 'Вземете {wallet}',
  inApp: 'Портфейлът се връща в собствения Ви браузър. По-добре първо отворете тази страница там.',
} satisfies SameDeviceWords;
