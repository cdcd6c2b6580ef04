import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Conectați-vă cu un portofel',
    title: 'Portofele',
    text: 'Un portofel pe care îl asociați vă conectează, pe lângă cheile de acces. Nu arată portalului nimic despre dumneavoastră.',
    name: 'Numele unui portofel nou',
    nameHint: 'De exemplu telefonul pe care se află.',
    link: 'Asociați un portofel',
    linked: 'Portofelul a fost asociat. De acum vă conectează.',
    removed: 'Portofelul a fost eliminat. Nu vă mai conectează.',
    ofMember: 'Portofele: {name}',
    ofMemberNone: 'Niciunul nu este asociat.',
    takenAway: 'Portofelul a fost eliminat, iar membrul este deconectat peste tot.',
    actions: {
      'wallet.link': 'Portofel asociat',
      'wallet.remove': 'Portofel eliminat',
      'session.wallet': 'Conectare cu un portofel',
      'session.refuse': 'Conectare refuzată: portofelul nu este asociat',
    },
    problems: {
      invalid_wallet: 'Aprobarea portofelului nu a putut fi folosită. Încercați din nou.',
      wallet_taken: 'Acest portofel este deja asociat, cu dumneavoastră sau cu alt membru.',
      wallet_not_linked:
        'Portalul nu cunoaște acest portofel. Conectați-vă cu cheia de acces și asociați mai întâi portofelul pe pagina Cont.',
    },
  },
} satisfies typeof english;
