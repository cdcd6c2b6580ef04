import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Pierakstīties ar maku',
    title: 'Maki',
    text: 'Piesaistīts maks jūs pieraksta līdzās piekļuves atslēgām. Portālam tas neko par jums nerāda.',
    name: 'Jauna maka nosaukums',
    nameHint: 'Piemēram, tālrunis, kurā tas ir.',
    link: 'Piesaistīt maku',
    linked: 'Maks ir piesaistīts. Turpmāk tas jūs pieraksta.',
    removed: 'Maks ir noņemts. Tas jūs vairs nepieraksta.',
    ofMember: 'Maki: {name}',
    ofMemberNone: 'Neviens nav piesaistīts.',
    takenAway: 'Maks ir noņemts, un tā dalībnieks visur ir izrakstīts.',
    actions: {
      'wallet.link': 'Piesaistīts maks',
      'wallet.remove': 'Noņemts maks',
      'session.wallet': 'Pierakstīšanās ar maku',
      'session.refuse': 'Atteikta pierakstīšanās: maks nav piesaistīts',
    },
    problems: {
      invalid_wallet: 'Maka apstiprinājumu nevarēja izmantot. Mēģiniet vēlreiz.',
      wallet_taken: 'Šis maks jau ir piesaistīts jums vai citam dalībniekam.',
      wallet_not_linked:
        'Portāls šo maku nepazīst. Pierakstieties ar piekļuves atslēgu un vispirms piesaistiet maku konta lapā.',
    },
  },
} satisfies typeof english;
