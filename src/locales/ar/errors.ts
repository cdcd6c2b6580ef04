import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'لم يُعَدّ هذا الموقع إعدادًا صحيحًا. أبلغ أصحابه بالرمز أدناه.',
  unknown_scope_request: 'لا يوجد طلب يخص هذه الصفحة.',
  wrong_status: 'لم يعد الطلب يسمح بذلك.',
  too_many_renewals: 'لم يعد بالإمكان تجديد الرابط.',
  invalid_response_code: 'رمز الرد خاطئ أو مستخدَم أو منتهي الصلاحية.',
  presentation_rejected: 'ما عرضته المحفظة لا يفي بالطلب.',
  credential_over: 'انتهت صلاحية بيانات الاعتماد أو سُحبت. احصل على بيانات جديدة.',
  label_missing: 'تنقص بيانات الاعتماد قيمة يحتاج إليها الموقع.',
  number_mismatch: 'لم يُؤكَّد الرقم على الهاتف.',
  wallet_clock_skew: 'ساعة الجهاز الذي عليه المحفظة غير صحيحة.',
  status_unavailable: 'لا يمكن التحقق من بيانات الاعتماد الآن.',
  wallet_error: 'لا تستطيع المحفظة الرد على الطلب.',
  too_many_requests: 'طلبات كثيرة جدًا. أعد المحاولة لاحقًا.',
  server_error: 'حدث خطأ غير متوقع في الخدمة.',
  temporarily_unavailable: 'لا تستطيع الخدمة الرد الآن.',
  invalid_service_response: 'ردّت الخدمة بشيء غير متوقع.',
  expired: 'لم تصل الموافقة في الوقت المحدد.',
  code_expired: 'أخذت الصفحة الموافقة بعد فوات الأوان.',
  unknown_return: 'لم يبدأ هذا المتصفح ما ردّت عليه محفظتك. عد إلى المكان الذي بدأت منه، أو أعد المحاولة هنا.',
} satisfies ErrorWords;
