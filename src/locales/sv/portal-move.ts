import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portalen har flyttat till den här adressen, och passkeys hör till den tidigare. Logga in med en av dina återställningskoder, och lägg sedan till en passkey under Konto.',
    noCode: 'Om du inte har någon återställningskod, be en ägare om en ny inbjudan.',
  },
} satisfies typeof english;
