import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Co ta usługa przechowuje, dlaczego, jak jest to chronione i do kiedy. Wszystko jest w Redisie, z którego mogą korzystać także inne instancje.',
  rowsOnly:
    'Przejrzano wiersze i niczego nie odczytano bajt po bajcie, bo pliki należą do Redisa. Zachowują one to, co usunięto, dopóki Redis nie zapisze ich na nowo, a jego migawki – dopóki Państwo je przechowują.',
} satisfies typeof english;
