import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Kaj ta storitev hrani, zakaj, kako je zaščiteno in do kdaj. Vse je v Redisu, ki si ga lahko delijo druge instance.',
  rowsOnly:
    'Pregledane so bile vrstice in nič ni bilo prebrano bajt za bajtom, ker so datoteke Redisove. V njih izbrisano ostane, dokler jih Redis ne zapiše znova, v njegovih posnetkih pa, dokler jih hranite.',
} satisfies typeof english;
