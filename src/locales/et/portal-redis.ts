import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Mida see teenus säilitab, miks, kuidas see on kaitstud ja kui kaua. Kõik on Redises, mida võivad jagada ka teised eksemplarid.',
  rowsOnly:
    'Üle vaadati read ja midagi ei loetud baithaaval, sest failid on Redise omad. Kustutatu jääb neisse, kuni Redis need uuesti kirjutab, ja selle hetktõmmistesse seni, kuni neid alles hoiate.',
} satisfies typeof english;
