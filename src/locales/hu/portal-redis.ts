import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Mit tárol ez a szolgáltatás, miért, hogyan védi és meddig. Minden a Redisben van, amelyen más példányok is osztozhatnak.',
  rowsOnly:
    'A sorokat néztük át, és semmit sem olvastunk bájtonként, mert a fájlok a Redis fájljai. Ezek őrzik a törölteket, amíg a Redis újra nem írja őket, a pillanatképei pedig addig, amíg Önök megtartják azokat.',
} satisfies typeof english;
