import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Prisijungti dėkle',
    title: 'Dėklės',
    text: 'Susieta dėklė prijungia jus taip pat, kaip ir prieigos raktai. Portalui ji nieko apie jus nerodo.',
    name: 'Naujos dėklės pavadinimas',
    nameHint: 'Pavyzdžiui, telefonas, kuriame ji yra.',
    link: 'Susieti dėklę',
    linked: 'Dėklė susieta. Nuo šiol ji jus prijungia.',
    removed: 'Dėklė pašalinta. Ji jūsų nebeprijungia.',
    ofMember: 'Dėklės: {name}',
    ofMemberNone: 'Nesusieta nė viena.',
    takenAway: 'Dėklė pašalinta, o jos narys visur atjungtas.',
    actions: {
      'wallet.link': 'Susieta dėklė',
      'wallet.remove': 'Pašalinta dėklė',
      'session.wallet': 'Prisijungimas dėkle',
      'session.refuse': 'Atsisakyta prijungti: dėklė nesusieta',
    },
    problems: {
      invalid_wallet: 'Dėklės patvirtinimo panaudoti nepavyko. Bandykite dar kartą.',
      wallet_taken: 'Ši dėklė jau susieta su jumis arba su kitu nariu.',
      wallet_not_linked:
        'Portalas šios dėklės nepažįsta. Prisijunkite prieigos raktu ir pirmiausia susiekite dėklę paskyros puslapyje.',
    },
  },
} satisfies typeof english;
