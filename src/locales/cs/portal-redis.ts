import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Co tato služba uchovává, proč, jak je to chráněno a do kdy. Vše je v Redisu, který mohou sdílet další instance.',
  rowsOnly:
    'Prohlédnuty byly řádky; nic se nečetlo bajt po bajtu, protože soubory patří Redisu. Smazané v nich zůstává, dokud je Redis nezapíše znovu, a v jeho snímcích, dokud je uchováváte.',
} satisfies typeof english;
