import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'מה השירות הזה שומר, למה, איך זה מוגן ועד מתי. הכול נמצא ב־Redis, שגם מופעים אחרים יכולים לחלוק.',
  rowsOnly:
    'נבדקו השורות, ודבר לא נקרא בית אחר בית, כי הקבצים שייכים ל־Redis. הם שומרים את מה שנמחק עד ש־Redis כותב אותם מחדש, ותמונות המצב שלו כל עוד הן נשמרות.',
} satisfies typeof english;
