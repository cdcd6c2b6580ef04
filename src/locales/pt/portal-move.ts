import type { moveWords as english } from '../en/portal-move.js';

export const moveWords = {
  moved: {
    text: 'O portal mudou para este endereço, e as chaves de acesso pertencem ao anterior. Inicie sessão com um dos seus códigos de recuperação e adicione depois uma chave de acesso em Conta.',
    noCode: 'Se não tem nenhum código de recuperação, peça um novo convite a um proprietário.',
  },
} satisfies typeof english;
