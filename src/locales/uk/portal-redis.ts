import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Що зберігає ця служба, навіщо, як це захищено й доки. Усе міститься в Redis, яким можуть користуватися й інші екземпляри.',
  rowsOnly:
    'Переглянуто рядки, і нічого не читалося байт за байтом, бо файли належать Redis. Вони зберігають видалене, доки Redis не запише їх наново, а його знімки – доки Ви їх зберігаєте.',
} satisfies typeof english;
