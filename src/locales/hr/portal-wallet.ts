import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Prijava lisnicom',
    title: 'Lisnice',
    text: 'Lisnica koju povežete prijavljuje vas uz pristupne ključeve. Portalu ne pokazuje ništa o vama.',
    name: 'Naziv nove lisnice',
    nameHint: 'Na primjer telefon na kojem se nalazi.',
    link: 'Poveži lisnicu',
    linked: 'Lisnica je povezana. Odsad vas prijavljuje.',
    removed: 'Lisnica je uklonjena. Više vas ne prijavljuje.',
    ofMember: 'Lisnice: {name}',
    ofMemberNone: 'Nijedna nije povezana.',
    takenAway: 'Lisnica je uklonjena, a njezin je član svugdje odjavljen.',
    actions: {
      'wallet.link': 'Povezana lisnica',
      'wallet.remove': 'Uklonjena lisnica',
      'session.wallet': 'Prijava lisnicom',
      'session.refuse': 'Odbijeno: lisnica nije povezana',
    },
    problems: {
      invalid_wallet: 'Odobrenje lisnice nije se moglo upotrijebiti. Pokušajte ponovno.',
      wallet_taken: 'Ova je lisnica već povezana s vama ili s drugim članom.',
      wallet_not_linked:
        'Portal ne poznaje ovu lisnicu. Najprije se prijavite pristupnim ključem i povežite lisnicu na stranici Račun.',
    },
  },
} satisfies typeof english;
