import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Přihlásit se peněženkou',
    title: 'Peněženky',
    text: 'Propojená peněženka vás přihlásí stejně jako vaše přístupové klíče. Portálu o vás nic neukáže.',
    name: 'Název nové peněženky',
    nameHint: 'Například telefon, ve kterém je.',
    link: 'Propojit peněženku',
    linked: 'Peněženka je propojena. Odteď se jí můžete přihlašovat.',
    removed: 'Peněženka je odebrána. Přihlásit se jí už nelze.',
    ofMember: 'Peněženky: {name}',
    ofMemberNone: 'Žádná není propojena.',
    takenAway: 'Peněženka je odebrána a člen je všude odhlášen.',
    actions: {
      'wallet.link': 'Propojení peněženky',
      'wallet.remove': 'Odebrání peněženky',
      'session.wallet': 'Přihlášení peněženkou',
      'session.refuse': 'Odmítnuté přihlášení: peněženka není propojena',
    },
    problems: {
      invalid_wallet: 'Schválení z peněženky se nepodařilo použít. Zkuste to znovu.',
      wallet_taken: 'Tato peněženka už je propojena, s vámi nebo s jiným členem.',
      wallet_not_linked:
        'Portál tuto peněženku nezná. Přihlaste se přístupovým klíčem a nejprve peněženku propojte v části „Účet“.',
    },
  },
} satisfies typeof english;
