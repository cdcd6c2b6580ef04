import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Vad den här tjänsten sparar, varför, hur det skyddas och hur länge. Allt finns i Redis, som andra instanser kan dela.',
  rowsOnly:
    'Raderna gicks igenom och inget lästes byte för byte, eftersom filerna är Redis egna. De har kvar det raderade tills Redis skriver dem på nytt, och dess ögonblicksbilder så länge ni sparar dem.',
} satisfies typeof english;
