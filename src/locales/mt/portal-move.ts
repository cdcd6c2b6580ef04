import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Il-portal mar f’dan l-indirizz, u l-passkeys jappartjenu għal dak ta’ qabel. Idħol b’wieħed mill-kodiċijiet ta’ rkupru tiegħek, imbagħad żid passkey taħt Kont.',
    noCode: 'Jekk m’għandekx kodiċi ta’ rkupru, itlob stedina ġdida lil sid.',
  },
} satisfies typeof english;
