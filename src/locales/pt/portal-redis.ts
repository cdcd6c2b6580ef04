import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'O que este serviço guarda, porquê, como está protegido e até quando. Está tudo no Redis, que outras instâncias podem partilhar.',
  rowsOnly:
    'Foram vistas as linhas e nada foi lido byte a byte, porque os ficheiros são do Redis. Conservam o que foi eliminado até o Redis os reescrever, e os seus instantâneos enquanto os guardar.',
} satisfies typeof english;
