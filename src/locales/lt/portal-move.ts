import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portalas persikėlė į šį adresą, o prieigos raktai priklauso ankstesniam. Prisijunkite vienu iš atkūrimo kodų, tada skyriuje „Paskyra“ pridėkite prieigos raktą.',
    noCode: 'Jei atkūrimo kodo neturite, paprašykite savininko naujo kvietimo.',
  },
} satisfies typeof english;
