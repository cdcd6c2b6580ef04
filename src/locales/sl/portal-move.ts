import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portal se je preselil na ta naslov, ključi za dostop pa pripadajo prejšnjemu. Prijavite se z eno od svojih obnovitvenih kod in nato pod Račun dodajte ključ za dostop.',
    noCode: 'Če nimate obnovitvene kode, lastnika prosite za novo vabilo.',
  },
} satisfies typeof english;
