import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'ما تحتفظ به هذه الخدمة، ولماذا، وكيف يُحمى وحتى متى. كله في Redis، وقد تشترك فيه خوادم أخرى لهذه الخدمة.',
  rowsOnly:
    'فُحصت صفوفه، ولم يُقرأ شيء بايتًا بايتًا: فالملفات هي ملفات Redis. وهي تحتفظ بما حُذف إلى أن يعيد Redis كتابتها، وتبقى في لقطاته ما دمتم تحتفظون بها.',
} satisfies typeof english;
