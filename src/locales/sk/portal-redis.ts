import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Čo táto služba uchováva, prečo, ako je to chránené a dokedy. Všetko je v Redise, ktorý môžu zdieľať ďalšie inštancie.',
  rowsOnly:
    'Prezreté boli riadky a nič sa nečítalo bajt po bajte, pretože súbory patria Redisu. Vymazané v nich zostáva, kým ich Redis nezapíše nanovo, a v jeho snímkach, kým ich uchovávate.',
} satisfies typeof english;
