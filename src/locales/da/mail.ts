import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Din kode er {code}',
  code: 'Din kode',
  use: 'Skriv den i din identitetstegnebog for at bekræfte, at denne e-mailadresse er din. {site} beder om den.',
  useAlone: 'Skriv den i din identitetstegnebog for at bekræfte, at denne e-mailadresse er din.',
  life: 'Koden gælder i ti minutter. Sig den ikke til nogen, uanset hvem der spørger.',
  notYou:
    'Har du ikke bedt om den? Så har nogen skrevet din adresse, måske ved en fejl. Uden koden får vedkommende intet, og du kan se bort fra denne mail.',
  text: '{code} er din kode til {site}. Skriv den i din identitetstegnebog, og sig den ikke til nogen.',
  textAlone: '{code} er din kode. Skriv den i din identitetstegnebog, og sig den ikke til nogen.',
} satisfies MailWords;
