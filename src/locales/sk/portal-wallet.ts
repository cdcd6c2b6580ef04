import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Prihlásiť sa peňaženkou',
    title: 'Peňaženky',
    text: 'Peňaženka, ktorú prepojíte, vás prihlási popri prístupových kľúčoch. Portálu o vás nič neukáže.',
    name: 'Názov novej peňaženky',
    nameHint: 'Napríklad telefón, v ktorom je.',
    link: 'Prepojiť peňaženku',
    linked: 'Peňaženka je prepojená. Odteraz vás prihlási.',
    removed: 'Peňaženka je odstránená. Už vás neprihlási.',
    ofMember: 'Peňaženky: {name}',
    ofMemberNone: 'Žiadna nie je prepojená.',
    takenAway: 'Peňaženka je odstránená a jej člen je všade odhlásený.',
    actions: {
      'wallet.link': 'Prepojenie peňaženky',
      'wallet.remove': 'Odstránenie peňaženky',
      'session.wallet': 'Prihlásenie peňaženkou',
      'session.refuse': 'Odmietnutie: peňaženka nie je prepojená',
    },
    problems: {
      invalid_wallet: 'Schválenie z peňaženky sa nedalo použiť. Skúste to znova.',
      wallet_taken: 'Táto peňaženka je už prepojená s vami alebo s iným členom.',
      wallet_not_linked:
        'Portál túto peňaženku nepozná. Najprv sa prihláste prístupovým kľúčom a prepojte peňaženku na stránke Účet.',
    },
  },
} satisfies typeof english;
