import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Mitä tämä palvelu säilyttää, miksi, miten se on suojattu ja mihin asti. Kaikki on Redisissä, jota muut instanssit voivat käyttää samaan aikaan.',
  rowsOnly:
    'Rivit käytiin läpi, eikä mitään luettu tavu tavulta, sillä tiedostot ovat Redisin. Ne säilyttävät poistetun, kunnes Redis kirjoittaa ne uudelleen, ja sen tilannevedokset niin kauan kuin säilytätte niitä.',
} satisfies typeof english;
