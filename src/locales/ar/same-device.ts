import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'المحافظ',
  anotherWallet: 'محفظة أخرى',
  notOpened: 'ألم تُفتح {wallet}؟',
  getWallet: 'الحصول على {wallet}',
  inApp: 'تعود محفظتك إلى متصفحك المعتاد. من الأفضل أن تفتح هذه الصفحة هناك أولًا.',
} satisfies SameDeviceWords;
