import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'کیف پول‌ها',
  anotherWallet: 'کیف پول دیگر',
  notOpened: '{wallet} باز نشد؟',
  getWallet: 'دریافت {wallet}',
  inApp: 'کیف پول شما به مرورگر خودتان برمی‌گردد. بهتر است اول این صفحه را آنجا باز کنید.',
} satisfies SameDeviceWords;
