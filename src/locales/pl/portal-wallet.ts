import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Zaloguj się portfelem',
    title: 'Portfele',
    text: 'Połączony portfel loguje Państwa oprócz kluczy dostępu. Nie pokazuje portalowi niczego o Państwu.',
    name: 'Nazwa nowego portfela',
    nameHint: 'Na przykład telefon, na którym się znajduje.',
    link: 'Połącz portfel',
    linked: 'Portfel jest połączony. Od teraz loguje Państwa.',
    removed: 'Portfel został usunięty. Już Państwa nie loguje.',
    ofMember: 'Portfele: {name}',
    ofMemberNone: 'Żaden nie jest połączony.',
    takenAway: 'Portfel został usunięty, a członek został wszędzie wylogowany.',
    actions: {
      'wallet.link': 'Połączenie portfela',
      'wallet.remove': 'Usunięcie portfela',
      'session.wallet': 'Zalogowanie portfelem',
      'session.refuse': 'Odmowa logowania: portfel nie jest połączony',
    },
    problems: {
      invalid_wallet: 'Nie udało się użyć zgody z portfela. Proszę spróbować ponownie.',
      wallet_taken: 'Ten portfel jest już połączony, z Państwa kontem albo z kontem innego członka.',
      wallet_not_linked:
        'Portal nie zna tego portfela. Proszę najpierw zalogować się kluczem dostępu i połączyć portfel na stronie Konto.',
    },
  },
} satisfies typeof english;
