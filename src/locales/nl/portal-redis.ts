import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Wat deze dienst bewaart, waarom, hoe het is beschermd en tot wanneer. Alles staat in Redis, dat andere instanties kunnen delen.',
  rowsOnly:
    'De rijen zijn bekeken en er is niets byte voor byte gelezen, want de bestanden zijn van Redis. Die houden vast wat is verwijderd tot Redis ze opnieuw schrijft, en zijn snapshots zolang u die bewaart.',
} satisfies typeof english;
