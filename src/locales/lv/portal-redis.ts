import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Ko šis pakalpojums glabā, kāpēc, kā tas ir aizsargāts un līdz kuram laikam. Viss ir Redis, ko var koplietot arī citas instances.',
  rowsOnly:
    'Pārskatītas rindas, un nekas nav lasīts baitu pa baitam, jo faili ir Redis faili. Dzēstais tajos paliek, līdz Redis tos raksta no jauna, un tā momentuzņēmumos – kamēr jūs tos glabājat.',
} satisfies typeof english;
