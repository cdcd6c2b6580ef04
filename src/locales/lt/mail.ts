import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Jūsų kodas: {code}',
  code: 'Jūsų kodas',
  use: 'Įveskite jį savo tapatybės dėklėje ir taip patvirtinkite, kad šis el. pašto adresas yra jūsų. To prašo {site}.',
  useAlone: 'Įveskite jį savo tapatybės dėklėje ir taip patvirtinkite, kad šis el. pašto adresas yra jūsų.',
  life: 'Kodas galioja dešimt minučių. Niekam jo nesakykite, kad ir kas prašytų.',
  notYou:
    'Jo neprašėte? Tada kažkas įvedė jūsų adresą, galbūt per klaidą. Be kodo jis nieko negaus, o jūs galite nekreipti dėmesio į šį laišką.',
  text: '{code} – jūsų kodas, kurio prašo {site}. Įveskite jį savo tapatybės dėklėje ir niekam nesakykite.',
  textAlone: '{code} – jūsų kodas. Įveskite jį savo tapatybės dėklėje ir niekam nesakykite.',
} satisfies MailWords;
