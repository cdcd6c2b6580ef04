import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'تابع بمحفظة هويتك',
  promptText: 'يسألك متصفحك عن المحفظة التي تريد استخدامها. لن يُشارَك أي شيء قبل موافقتك هناك.',
  askBrowser: 'اختيار محفظة',
  askOnPhone: 'متابعة',
  askDocument: 'استخدام وثيقة هوية رقمية',
  or: 'أو',
  asking: 'تابع في نافذة متصفحك',
  askingText: 'اختر محفظة هناك. إن لم تظهر أي نافذة، فجرّب طريقة أخرى.',
  others: 'طريقة أخرى',
  othersText: 'اختر ما يناسبك. لن يُشارَك أي شيء قبل موافقتك.',
  back: 'رجوع',
  promptClosed: 'أُلغي ذلك، أو أنه غير ممكن هنا. أعد المحاولة أو اختر طريقة أخرى.',
  promptFailed: 'لم ينجح ذلك. أعد المحاولة أو اختر طريقة أخرى.',
  promptUnsent: 'تعذّر إرسال رد محفظتك. أعد المحاولة.',
} satisfies DcApiWords;
