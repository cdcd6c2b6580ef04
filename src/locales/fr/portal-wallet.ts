import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Se connecter avec un portefeuille',
    title: 'Portefeuilles',
    text: 'Un portefeuille que vous associez vous connecte, à côté de vos clés d’accès. Il ne montre rien de vous au portail.',
    name: 'Nom d’un nouveau portefeuille',
    nameHint: 'Par exemple le téléphone sur lequel il se trouve.',
    link: 'Associer un portefeuille',
    linked: 'Le portefeuille est associé. Il vous connecte désormais.',
    removed: 'Le portefeuille est supprimé. Il ne vous connecte plus.',
    ofMember: 'Portefeuilles de {name}',
    ofMemberNone: 'Aucun n’est associé.',
    takenAway: 'Le portefeuille est supprimé, et son membre est déconnecté partout.',
    actions: {
      'wallet.link': 'A associé un portefeuille',
      'wallet.remove': 'A supprimé un portefeuille',
      'session.wallet': 'S’est connecté avec un portefeuille',
      'session.refuse': 'A été refusé : le portefeuille n’est pas associé',
    },
    problems: {
      invalid_wallet: 'L’approbation du portefeuille n’a pas pu être utilisée. Réessayez.',
      wallet_taken: 'Ce portefeuille est déjà associé, à vous ou à un autre membre.',
      wallet_not_linked:
        'Le portail ne connaît pas ce portefeuille. Connectez-vous avec votre clé d’accès, et associez d’abord le portefeuille sur la page du compte.',
    },
  },
} satisfies typeof english;
