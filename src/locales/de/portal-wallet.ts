import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Mit einer Wallet anmelden',
    title: 'Wallets',
    text: 'Eine Wallet, die Sie verknüpfen, meldet Sie neben Ihren Passkeys an. Sie zeigt dem Portal nichts über Sie.',
    name: 'Name einer neuen Wallet',
    nameHint: 'Zum Beispiel das Telefon, auf dem sie ist.',
    link: 'Wallet verknüpfen',
    linked: 'Die Wallet ist verknüpft. Sie meldet Sie ab jetzt an.',
    removed: 'Die Wallet ist entfernt. Sie meldet Sie nicht mehr an.',
    ofMember: 'Wallets von {name}',
    ofMemberNone: 'Keine ist verknüpft.',
    takenAway: 'Die Wallet ist entfernt, und ihr Mitglied ist überall abgemeldet.',
    actions: {
      'wallet.link': 'Wallet verknüpft',
      'wallet.remove': 'Wallet entfernt',
      'session.wallet': 'Mit einer Wallet angemeldet',
      'session.refuse': 'Abgewiesen: Die Wallet ist nicht verknüpft',
    },
    problems: {
      invalid_wallet: 'Die Zustimmung der Wallet ließ sich nicht verwenden. Versuchen Sie es erneut.',
      wallet_taken: 'Diese Wallet ist schon verknüpft, mit Ihnen oder einem anderen Mitglied.',
      wallet_not_linked:
        'Das Portal kennt diese Wallet nicht. Melden Sie sich mit Ihrem Passkey an, und verknüpfen Sie die Wallet zuerst auf der Kontoseite.',
    },
  },
} satisfies typeof english;
