import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Het portaal is naar dit adres verhuisd, en passkeys horen bij het vorige. Log in met een van uw herstelcodes en voeg daarna onder Account een passkey toe.',
    noCode: 'Hebt u geen herstelcode, vraag dan een eigenaar om een nieuwe uitnodiging.',
  },
} satisfies typeof english;
