import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portāls ir pārcēlies uz šo adresi, bet piekļuves atslēgas pieder iepriekšējai. Pierakstieties ar kādu no atkopšanas kodiem un pēc tam sadaļā „Konts” pievienojiet piekļuves atslēgu.',
    noCode: 'Ja jums nav atkopšanas koda, lūdziet īpašniekam jaunu ielūgumu.',
  },
} satisfies typeof english;
