import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Az Ön kódja: {code}',
  code: 'Az Ön kódja',
  use: 'Írja be a személyazonossági tárcájába, hogy megerősítse: ez az e-mail-cím az Öné. A kérő: {site}.',
  useAlone: 'Írja be a személyazonossági tárcájába, hogy megerősítse: ez az e-mail-cím az Öné.',
  life: 'A kód tíz percig érvényes. Ne mondja el senkinek, bárki kérje is.',
  notYou:
    'Nem Ön kérte? Akkor valaki beírta az Ön címét, talán tévedésből. A kód nélkül semmit sem kap, és Ön figyelmen kívül hagyhatja ezt az e-mailt.',
  text: '{code} az Ön kódja ehhez: {site}. Írja be a személyazonossági tárcájába, és ne mondja el senkinek.',
  textAlone: '{code} az Ön kódja. Írja be a személyazonossági tárcájába, és ne mondja el senkinek.',
} satisfies MailWords;
