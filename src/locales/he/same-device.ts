import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'ארנקים',
  anotherWallet: 'ארנק אחר',
  notOpened: '{wallet} לא נפתח?',
  getWallet: 'קבלת {wallet}',
  inApp: 'הארנק שלכם חוזר לדפדפן הרגיל שלכם. עדיף לפתוח קודם את הדף הזה שם.',
} satisfies SameDeviceWords;
