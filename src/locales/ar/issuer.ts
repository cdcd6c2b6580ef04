import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'وسيلة اتصال مؤكَّدة',
  'anonymous-login': 'تسجيل دخول مجهول الهوية',
  pid: 'بيانات تحديد هوية الشخص',
  'proof-of-age': 'إثبات العمر',
  passport: 'جواز سفر',
  'drivers-license': 'رخصة قيادة',
  sampleIssuer: 'جهة إصدار تجريبية',
  sample: '{name} (بيانات تجريبية)',
  email: 'عنوان البريد الإلكتروني',
  email_verified: 'هل تم تأكيد عنوان البريد الإلكتروني',
  phone_number: 'رقم الهاتف',
  phone_number_verified: 'هل تم تأكيد رقم الهاتف',
  sub: 'معرّف لا تملكه إلا هذه المحفظة',
  txCode: 'ستة أرقام. الصفحة التي طلبتها فيها ترسل أرقامًا جديدة.',
  txCodeTo: 'ستة أرقام تُرسَل إلى {contact}. الصفحة التي طلبتها فيها ترسل أرقامًا جديدة.',
} satisfies IssuerWords;
