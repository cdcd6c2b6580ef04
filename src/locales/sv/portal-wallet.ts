import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Logga in med en plånbok',
    title: 'Plånböcker',
    text: 'En plånbok som du länkar loggar in dig vid sidan av dina passkeys. Den visar inget om dig för portalen.',
    name: 'Namn på en ny plånbok',
    nameHint: 'Till exempel telefonen som den finns på.',
    link: 'Länka en plånbok',
    linked: 'Plånboken är länkad. Från och med nu loggar den in dig.',
    removed: 'Plånboken är borttagen. Den loggar inte längre in dig.',
    ofMember: 'Plånböcker för {name}',
    ofMemberNone: 'Ingen är länkad.',
    takenAway: 'Plånboken är borttagen, och medlemmen är utloggad överallt.',
    actions: {
      'wallet.link': 'Länkade en plånbok',
      'wallet.remove': 'Tog bort en plånbok',
      'session.wallet': 'Loggade in med en plånbok',
      'session.refuse': 'Avvisades: plånboken är inte länkad',
    },
    problems: {
      invalid_wallet: 'Plånbokens godkännande gick inte att använda. Försök igen.',
      wallet_taken: 'Den här plånboken är redan länkad, till dig eller till en annan medlem.',
      wallet_not_linked:
        'Portalen känner inte till den här plånboken. Logga in med din passkey och länka först plånboken på sidan Konto.',
    },
  },
} satisfies typeof english;
