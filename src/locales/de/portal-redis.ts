import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Was dieser Dienst aufbewahrt, warum, wie es geschützt ist und bis wann. Alles liegt in Redis, das sich andere Instanzen teilen können.',
  rowsOnly:
    'Die Zeilen wurden durchgesehen, und nichts wurde Byte für Byte gelesen, denn die Dateien gehören Redis. Sie behalten Gelöschtes, bis Redis sie neu schreibt, und seine Snapshots behalten es, solange Sie sie aufbewahren.',
} satisfies typeof english;
