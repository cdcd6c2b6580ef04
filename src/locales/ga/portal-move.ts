import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'Tá an tairseach aistrithe chuig an seoladh seo, agus baineann paseochracha leis an sean-seoladh. Sínigh isteach le ceann de do chóid athshlánaithe, agus ansin cuir paseochair leis faoi Cuntas.',
    noCode: 'Mura bhfuil cód athshlánaithe agat, iarr cuireadh nua ar úinéir.',
  },
} satisfies typeof english;
