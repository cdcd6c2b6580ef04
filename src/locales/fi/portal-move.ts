import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portaali on muuttanut tähän osoitteeseen, ja pääsyavaimet kuuluvat entiseen. Kirjaudu jollakin palautuskoodillasi ja lisää sitten pääsyavain kohdassa ”Tili”.',
    noCode: 'Jos sinulla ei ole palautuskoodia, pyydä omistajalta uusi kutsu.',
  },
} satisfies typeof english;
