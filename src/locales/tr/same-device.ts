import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Cüzdanlar',
  anotherWallet: 'Başka bir cüzdan',
  notOpened: '{wallet} açılmadı mı?',
  getWallet: 'Edinin: {wallet}',
  inApp: 'Cüzdanınız kendi tarayıcınıza geri döner. Bu sayfayı önce orada açmanız daha iyi olur.',
} satisfies SameDeviceWords;
