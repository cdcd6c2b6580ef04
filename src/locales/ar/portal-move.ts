import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'انتقلت البوابة إلى هذا العنوان، ومفاتيح المرور تخص العنوان السابق. سجّل الدخول بأحد رموز الاسترداد، ثم أضف مفتاح مرور من «الحساب».',
    noCode: 'إذا لم يكن لديك رمز استرداد، فاطلب من أحد المالكين دعوة جديدة.',
  },
} satisfies typeof english;
