import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Koodisi on {code}',
  code: 'Koodisi',
  use: 'Kirjoita se identiteettilompakkoosi ja vahvista, että tämä sähköpostiosoite on sinun. Sitä pyytää {site}.',
  useAlone: 'Kirjoita se identiteettilompakkoosi ja vahvista, että tämä sähköpostiosoite on sinun.',
  life: 'Koodi on voimassa kymmenen minuuttia. Älä kerro sitä kenellekään, kysyipä sitä kuka tahansa.',
  notYou:
    'Etkö pyytänyt koodia? Silloin joku on kirjoittanut osoitteesi, ehkä vahingossa. Ilman koodia hän ei saa mitään, ja voit jättää tämän viestin huomiotta.',
  text: '{code} on koodisi sivustolle {site}. Kirjoita se identiteettilompakkoosi äläkä kerro sitä kenellekään.',
  textAlone: '{code} on koodisi. Kirjoita se identiteettilompakkoosi äläkä kerro sitä kenellekään.',
} satisfies MailWords;
