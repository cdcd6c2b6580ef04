import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Підтверджений контакт',
  'anonymous-login': 'Анонімний вхід',
  pid: 'Ідентифікаційні дані особи',
  'proof-of-age': 'Підтвердження віку',
  passport: 'Паспорт',
  'drivers-license': 'Посвідчення водія',
  sampleIssuer: 'Зразковий видавець',
  sample: '{name} (тестові дані)',
  email: 'Адреса електронної пошти',
  email_verified: 'Чи підтверджено адресу електронної пошти',
  phone_number: 'Номер телефону',
  phone_number_verified: 'Чи підтверджено номер телефону',
  sub: 'Ідентифікатор, який має лише цей гаманець',
  txCode: 'Шість цифр. Нові надсилає сторінка, де ви їх запитали.',
  txCodeTo: 'Шість цифр, що надходять на {contact}. Нові надсилає сторінка, де ви їх запитали.',
} satisfies IssuerWords;
