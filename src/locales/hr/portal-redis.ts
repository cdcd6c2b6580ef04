import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Što ova usluga čuva, zašto, kako je zaštićeno i do kada. Sve je u Redisu, koji mogu dijeliti i druge instance.',
  rowsOnly:
    'Pregledani su redci i ništa nije čitano bajt po bajt, jer su datoteke Redisove. One čuvaju izbrisano dok ih Redis ne zapiše iznova, a njegove snimke stanja dokle god ih čuvate.',
} satisfies typeof english;
