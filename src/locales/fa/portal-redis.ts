import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'آنچه این سرویس نگه می‌دارد، چرا، چگونه محافظت می‌شود و تا کی. همه در Redis است که نمونه‌های دیگر هم می‌توانند در آن شریک باشند.',
  rowsOnly:
    'ردیف‌ها بررسی شدند و چیزی بایت‌به‌بایت خوانده نشد، چون فایل‌ها از آنِ Redis است. آن‌ها آنچه را حذف شده تا بازنویسی بعدی Redis نگه می‌دارند، و نسخه‌های لحظه‌ای آن تا وقتی شما نگهشان دارید.',
} satisfies typeof english;
