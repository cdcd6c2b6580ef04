import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Hvad denne tjeneste gemmer, hvorfor, hvordan det er beskyttet, og hvor længe. Alt ligger i Redis, som andre instanser kan dele.',
  rowsOnly:
    'Rækkerne er gennemgået, og intet er læst byte for byte, for filerne er Redis’ egne. De gemmer det slettede, til Redis skriver dem på ny, og dens snapshots gemmer det, så længe I beholder dem.',
} satisfies typeof english;
