import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portalen er flyttet til denne adresse, og adgangsnøgler hører til den tidligere. Log ind med en af dine gendannelseskoder, og tilføj derefter en adgangsnøgle under »Konto«.',
    noCode: 'Hvis du ikke har en gendannelseskode, så bed en ejer om en ny invitation.',
  },
} satisfies typeof english;
