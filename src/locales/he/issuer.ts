import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'פרט קשר מאומת',
  'anonymous-login': 'כניסה אנונימית',
  pid: 'נתוני זיהוי אישיים',
  'proof-of-age': 'הוכחת גיל',
  passport: 'דרכון',
  'drivers-license': 'רישיון נהיגה',
  sampleIssuer: 'מנפיק לדוגמה',
  sample: '{name} (נתוני בדיקה)',
  email: 'כתובת אימייל',
  email_verified: 'האם כתובת האימייל אומתה',
  phone_number: 'מספר טלפון',
  phone_number_verified: 'האם מספר הטלפון אומת',
  sub: 'מזהה שיש רק לארנק הזה',
  txCode: 'שש ספרות. הדף שבו ביקשתם אותן שולח חדשות.',
  txCodeTo: 'שש ספרות שנשלחות אל {contact}. הדף שבו ביקשתם אותן שולח חדשות.',
} satisfies IssuerWords;
