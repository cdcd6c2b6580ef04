import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Ce păstrează acest serviciu, de ce, cum este protejat și până când. Totul se află în Redis, pe care îl pot folosi în comun și alte instanțe.',
  rowsOnly:
    'Au fost verificate rândurile și nimic nu a fost citit octet cu octet, fiindcă fișierele sunt ale lui Redis. Ele păstrează ce s-a șters până când Redis le rescrie, iar instantaneele lui cât timp le păstrați.',
} satisfies typeof english;
