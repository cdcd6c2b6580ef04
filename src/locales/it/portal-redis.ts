import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Che cosa conserva questo servizio, perché, come è protetto e fino a quando. È tutto in Redis, che altre istanze possono condividere.',
  rowsOnly:
    'Sono state esaminate le righe e nulla è stato letto byte per byte, perché i file sono di Redis. Conservano ciò che è stato eliminato finché Redis non li riscrive, e le sue istantanee finché Lei le conserva.',
} satisfies typeof english;
