import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Bu hizmetin neyi, neden sakladığı, nasıl korunduğu ve ne zamana kadar kaldığı. Hepsi, başka örneklerin de paylaşabileceği Redis’tedir.',
  rowsOnly:
    'Satırlara bakıldı ve hiçbir şey bayt bayt okunmadı, çünkü dosyalar Redis’in dosyalarıdır. Silinenler, Redis onları yeniden yazana kadar dosyalarda, siz sakladığınız sürece de anlık görüntülerinde kalır.',
} satisfies typeof english;
