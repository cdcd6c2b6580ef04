import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'המשיכו בעזרת ארנק הזהות שלכם',
  promptText: 'הדפדפן שואל באיזה ארנק להשתמש. שום דבר לא משותף עד שתאשרו זאת שם.',
  askBrowser: 'בחירת ארנק',
  askOnPhone: 'המשך',
  askDocument: 'שימוש בתעודה מזהה דיגיטלית',
  or: 'או',
  asking: 'המשיכו בחלון של הדפדפן',
  askingText: 'בחרו שם ארנק. אם אינכם רואים חלון, נסו דרך אחרת.',
  others: 'דרך אחרת',
  othersText: 'בחרו מה שמתאים לכם. שום דבר לא משותף עד שתאשרו זאת.',
  back: 'חזרה',
  promptClosed: 'זה בוטל או שאינו אפשרי כאן. נסו שוב או בחרו דרך אחרת.',
  promptFailed: 'זה לא הצליח. נסו שוב או בחרו דרך אחרת.',
  promptUnsent: 'לא ניתן היה לשלוח את תשובת הארנק שלכם. נסו שוב.',
} satisfies DcApiWords;
