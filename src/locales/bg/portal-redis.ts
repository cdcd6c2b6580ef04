import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Какво пази тази услуга, защо, как е защитено и докога. Всичко е в Redis, който може да е общ с други инстанции.',
  rowsOnly:
    'Прегледани са редовете; нищо не е четено байт по байт, защото файловете са на Redis. Те пазят изтритото, докато Redis ги запише наново, а моментните му копия – докато ги пазите.',
} satisfies typeof english;
