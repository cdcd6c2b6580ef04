import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Ce que ce service conserve, pourquoi, comment c’est protégé et jusqu’à quand. Tout est dans Redis, que d’autres instances peuvent partager.',
  rowsOnly:
    'Les lignes ont été examinées, et rien n’a été lu octet par octet, car les fichiers sont ceux de Redis. Ils gardent ce qui a été supprimé jusqu’à ce que Redis les réécrive, et ses instantanés tant que vous les conservez.',
} satisfies typeof english;
