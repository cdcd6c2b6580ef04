import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Din kod är {code}',
  code: 'Din kod',
  use: 'Skriv in den i din identitetsplånbok för att bekräfta att e-postadressen är din. {site} ber om den.',
  useAlone: 'Skriv in den i din identitetsplånbok för att bekräfta att e-postadressen är din.',
  life: 'Koden gäller i tio minuter. Berätta den inte för någon, vem som än frågar.',
  notYou:
    'Har du inte bett om den? Då har någon skrivit din adress, kanske av misstag. Utan koden får den personen inget, och du kan bortse från det här mejlet.',
  text: '{code} är din kod för {site}. Skriv in den i din identitetsplånbok och berätta den inte för någon.',
  textAlone: '{code} är din kod. Skriv in den i din identitetsplånbok och berätta den inte för någon.',
} satisfies MailWords;
