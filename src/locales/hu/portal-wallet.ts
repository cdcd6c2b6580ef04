import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Bejelentkezés tárcával',
    title: 'Tárcák',
    text: 'Az összekapcsolt tárcával az azonosítókulcsai mellett is bejelentkezhet. A tárca semmit sem mutat Önről a portálnak.',
    name: 'Az új tárca neve',
    nameHint: 'Például a telefon, amelyen van.',
    link: 'Tárca összekapcsolása',
    linked: 'A tárca összekapcsolva. Mostantól ezzel is bejelentkezhet.',
    removed: 'A tárca eltávolítva. Ezzel már nem jelentkezhet be.',
    ofMember: '{name} tárcái',
    ofMemberNone: 'Nincs összekapcsolt tárca.',
    takenAway: 'A tárca eltávolítva, és a tagja mindenhol ki lett jelentkeztetve.',
    actions: {
      'wallet.link': 'Tárca összekapcsolása',
      'wallet.remove': 'Tárca eltávolítása',
      'session.wallet': 'Bejelentkezés tárcával',
      'session.refuse': 'Elutasítva: a tárca nincs összekapcsolva',
    },
    problems: {
      invalid_wallet: 'A tárca jóváhagyását nem lehetett felhasználni. Próbálja újra.',
      wallet_taken: 'Ez a tárca már össze van kapcsolva Önnel vagy egy másik taggal.',
      wallet_not_linked:
        'A portál nem ismeri ezt a tárcát. Előbb jelentkezzen be az azonosítókulcsával, és kapcsolja össze a tárcát a Fiók oldalon.',
    },
  },
} satisfies typeof english;
