import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Iniciar sessão com uma carteira',
    title: 'Carteiras',
    text: 'Uma carteira que associe inicia a sua sessão, a par das suas chaves de acesso. Não mostra ao portal nada sobre si.',
    name: 'Nome de uma nova carteira',
    nameHint: 'Por exemplo, o telemóvel em que está.',
    link: 'Associar uma carteira',
    linked: 'A carteira foi associada. A partir de agora, inicia a sua sessão.',
    removed: 'A carteira foi removida. Já não inicia a sua sessão.',
    ofMember: 'Carteiras de {name}',
    ofMemberNone: 'Nenhuma está associada.',
    takenAway: 'A carteira foi removida, e todas as sessões do membro foram terminadas.',
    actions: {
      'wallet.link': 'Carteira associada',
      'wallet.remove': 'Carteira removida',
      'session.wallet': 'Início de sessão com uma carteira',
      'session.refuse': 'Início de sessão recusado: a carteira não está associada',
    },
    problems: {
      invalid_wallet: 'Não foi possível usar a aprovação da carteira. Tente de novo.',
      wallet_taken: 'Esta carteira já está associada, a si ou a outro membro.',
      wallet_not_linked:
        'O portal não conhece esta carteira. Inicie sessão com a sua chave de acesso e associe primeiro a carteira na página Conta.',
    },
  },
} satisfies typeof english;
