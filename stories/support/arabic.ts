import type { CivicModal } from 'civic-elements';

/** A few words, to see the modal from right to left. */
export const arabic: CivicModal['strings'] = {
  close: 'إغلاق',
  cancel: 'إلغاء',
  done: 'تم',
  scan: 'امسح الرمز بمحفظة هويتك',
  scanText: 'استخدم كاميرا هاتفك أو المحفظة نفسها.',
  qrName: 'رمز يفتح محفظة هويتك',
  countdown: 'الرمز صالح لمدة {time}',
  openHere: 'افتح محفظة على هذا الجهاز',
  asksFor: 'يطلب {app}',
  promise: 'لن تتم مشاركة أي شيء قبل موافقتك في محفظتك.',
};
