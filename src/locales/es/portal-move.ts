import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'El portal se ha trasladado a esta dirección, y las claves de acceso pertenecen a la anterior. Inicie sesión con uno de sus códigos de recuperación y después añada una clave de acceso en «Cuenta».',
    noCode: 'Si no tiene ningún código de recuperación, pida una invitación nueva a un propietario.',
  },
} satisfies typeof english;
