import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Ką ši paslauga saugo, kodėl, kaip tai apsaugota ir iki kada. Viskas yra „Redis“, kuria gali dalytis ir kiti egzemplioriai.',
  rowsOnly:
    'Peržiūrėtos eilutės, o baitas po baito nieko neskaityta, nes failai priklauso „Redis“. Juose ištrinti duomenys lieka, kol „Redis“ juos perrašo, o jos momentinėse kopijose – kol jas laikote.',
} satisfies typeof english;
