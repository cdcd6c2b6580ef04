import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Das Portal ist an diese Adresse umgezogen, und Passkeys gehören zur früheren. Melden Sie sich mit einem Ihrer Wiederherstellungscodes an, und fügen Sie dann unter „Konto“ einen Passkey hinzu.',
    noCode: 'Wenn Sie keinen Wiederherstellungscode haben, bitten Sie einen Inhaber um eine neue Einladung.',
  },
} satisfies typeof english;
