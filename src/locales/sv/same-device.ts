import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Plånböcker',
  anotherWallet: 'En annan plånbok',
  notOpened: 'Öppnades inte {wallet}?',
  getWallet: 'Hämta {wallet}',
  inApp: 'Din plånbok återvänder till din egen webbläsare. Öppna helst sidan där först.',
} satisfies SameDeviceWords;
