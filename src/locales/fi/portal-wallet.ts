import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Kirjaudu lompakolla',
    title: 'Lompakot',
    text: 'Liittämäsi lompakko kirjaa sinut sisään pääsyavaintesi rinnalla. Se ei näytä portaalille mitään sinusta.',
    name: 'Uuden lompakon nimi',
    nameHint: 'Esimerkiksi puhelin, jossa se on.',
    link: 'Liitä lompakko',
    linked: 'Lompakko on liitetty. Se kirjaa sinut tästä lähtien sisään.',
    removed: 'Lompakko on poistettu. Se ei enää kirjaa sinua sisään.',
    ofMember: 'Lompakot: {name}',
    ofMemberNone: 'Yhtään ei ole liitetty.',
    takenAway: 'Lompakko on poistettu, ja sen jäsen on kirjattu ulos kaikkialta.',
    actions: {
      'wallet.link': 'Liitti lompakon',
      'wallet.remove': 'Poisti lompakon',
      'session.wallet': 'Kirjautui sisään lompakolla',
      'session.refuse': 'Torjuttiin: lompakkoa ei ole liitetty',
    },
    problems: {
      invalid_wallet: 'Lompakon hyväksyntää ei voitu käyttää. Yritä uudelleen.',
      wallet_taken: 'Tämä lompakko on jo liitetty, sinuun tai toiseen jäseneen.',
      wallet_not_linked:
        'Portaali ei tunne tätä lompakkoa. Kirjaudu ensin pääsyavaimellasi ja liitä lompakko tilisivulla.',
    },
  },
} satisfies typeof english;
