import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Portal bu adrese taşındı; geçiş anahtarları ise eski adrese aittir. Kurtarma kodlarınızdan biriyle oturum açın, sonra Hesap bölümünde bir geçiş anahtarı ekleyin.',
    noCode: 'Kurtarma kodunuz yoksa bir sahipten yeni davet isteyin.',
  },
} satisfies typeof english;
