import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Qué guarda este servicio, por qué, cómo está protegido y hasta cuándo. Todo está en Redis, que otras instancias pueden compartir.',
  rowsOnly:
    'Se revisaron las filas y no se leyó nada byte a byte, porque los archivos son de Redis. Conservan lo eliminado hasta que Redis los vuelve a escribir, y sus instantáneas lo conservan mientras usted las guarde.',
} satisfies typeof english;
