import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Prijava z denarnico',
    title: 'Denarnice',
    text: 'Denarnica, ki jo povežete, vas prijavi poleg ključev za dostop. Portalu o vas ne pokaže ničesar.',
    name: 'Ime nove denarnice',
    nameHint: 'Na primer telefon, v katerem je.',
    link: 'Poveži denarnico',
    linked: 'Denarnica je povezana. Odslej vas prijavi.',
    removed: 'Denarnica je odstranjena. Ne prijavi vas več.',
    ofMember: 'Denarnice: {name}',
    ofMemberNone: 'Nobena ni povezana.',
    takenAway: 'Denarnica je odstranjena in njen član je povsod odjavljen.',
    actions: {
      'wallet.link': 'Povezana denarnica',
      'wallet.remove': 'Odstranjena denarnica',
      'session.wallet': 'Prijava z denarnico',
      'session.refuse': 'Zavrnitev: denarnica ni povezana',
    },
    problems: {
      invalid_wallet: 'Odobritve denarnice ni bilo mogoče uporabiti. Poskusite znova.',
      wallet_taken: 'Ta denarnica je že povezana z vami ali z drugim članom.',
      wallet_not_linked:
        'Portal te denarnice ne pozna. Najprej se prijavite s ključem za dostop in denarnico povežite na strani Račun.',
    },
  },
} satisfies typeof english;
