import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'این سایت درست تنظیم نشده است. لطفاً کد زیر را به صاحب آن بدهید.',
  unknown_scope_request: 'هیچ درخواستی به این صفحه مربوط نیست.',
  wrong_status: 'درخواست دیگر این را اجازه نمی‌دهد.',
  too_many_renewals: 'پیوند را دیگر نمی‌توان تمدید کرد.',
  invalid_response_code: 'کد پاسخ نادرست، استفاده‌شده یا منقضی است.',
  presentation_rejected: 'آنچه کیف پول نشان داد با درخواست مطابقت ندارد.',
  credential_over: 'مدرک منقضی شده یا پس گرفته شده است. مدرک جدیدی بگیرید.',
  label_missing: 'در مدرک، موردی که سایت لازم دارد نیست.',
  number_mismatch: 'عدد روی تلفن تأیید نشد.',
  wallet_clock_skew: 'ساعت دستگاهی که کیف پول روی آن است درست نیست.',
  status_unavailable: 'اکنون نمی‌توان مدرک را بررسی کرد.',
  wallet_error: 'کیف پول نمی‌تواند به درخواست پاسخ دهد.',
  too_many_requests: 'درخواست‌ها بیش از حد است. بعداً دوباره امتحان کنید.',
  server_error: 'خطای غیرمنتظره‌ای در سرویس رخ داد.',
  temporarily_unavailable: 'سرویس اکنون نمی‌تواند پاسخ دهد.',
  invalid_service_response: 'سرویس پاسخی غیرمنتظره داد.',
  expired: 'کسی به‌موقع تأیید نکرد.',
  code_expired: 'صفحه تأیید را خیلی دیر دریافت کرد.',
  unknown_return:
    'آنچه کیف پول شما به آن پاسخ داد در این مرورگر شروع نشده بود. به جایی که شروع کردید برگردید، یا اینجا دوباره امتحان کنید.',
} satisfies ErrorWords;
