import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'راه تماس تأییدشده',
  'anonymous-login': 'ورود ناشناس',
  pid: 'داده‌های شناسایی شخص',
  'proof-of-age': 'مدرک سن',
  passport: 'گذرنامه',
  'drivers-license': 'گواهینامهٔ رانندگی',
  sampleIssuer: 'صادرکنندهٔ نمونه',
  sample: '{name} (داده‌های آزمایشی)',
  email: 'نشانی ایمیل',
  email_verified: 'اینکه آیا نشانی ایمیل تأیید شده است',
  phone_number: 'شمارهٔ تلفن',
  phone_number_verified: 'اینکه آیا شمارهٔ تلفن تأیید شده است',
  sub: 'شناسه‌ای که فقط این کیف پول دارد',
  txCode: 'شش رقم. صفحه‌ای که آن‌ها را خواستید رقم‌های جدید می‌فرستد.',
  txCodeTo: 'شش رقم که به {contact} فرستاده می‌شود. صفحه‌ای که آن‌ها را خواستید رقم‌های جدید می‌فرستد.',
} satisfies IssuerWords;
