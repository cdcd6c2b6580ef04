import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Потвърден контакт',
  'anonymous-login': 'Анонимно влизане',
  pid: 'Данни за идентификация на лицето',
  'proof-of-age': 'Доказателство за възраст',
  passport: 'Паспорт',
  'drivers-license': 'Свидетелство за управление',
  sampleIssuer: 'Примерен издател',
  sample: '{name} (тестови данни)',
  email: 'Имейл адрес',
  email_verified: 'Дали имейл адресът е потвърден',
  phone_number: 'Телефонен номер',
  phone_number_verified: 'Дали телефонният номер е потвърден',
  sub: 'Идентификатор, който има само този портфейл',
  txCode: 'Шест цифри. Страницата, на която ги поискахте, изпраща нови.',
  txCodeTo: 'Шест цифри, които отиват на {contact}. Страницата, на която ги поискахте, изпраща нови.',
} satisfies IssuerWords;
