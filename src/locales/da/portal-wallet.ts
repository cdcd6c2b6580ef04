import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Log ind med en tegnebog',
    title: 'Tegnebøger',
    text: 'En tegnebog, du tilknytter, logger dig ind ved siden af dine adgangsnøgler. Den viser ikke portalen noget om dig.',
    name: 'Navn på en ny tegnebog',
    nameHint: 'For eksempel den telefon, den er på.',
    link: 'Tilknyt en tegnebog',
    linked: 'Tegnebogen er tilknyttet. Den logger dig ind fra nu af.',
    removed: 'Tegnebogen er fjernet. Den logger dig ikke længere ind.',
    ofMember: 'Tegnebøger for {name}',
    ofMemberNone: 'Ingen er tilknyttet.',
    takenAway: 'Tegnebogen er fjernet, og medlemmet er logget ud overalt.',
    actions: {
      'wallet.link': 'Tilknyttede en tegnebog',
      'wallet.remove': 'Fjernede en tegnebog',
      'session.wallet': 'Loggede ind med en tegnebog',
      'session.refuse': 'Blev afvist: tegnebogen er ikke tilknyttet',
    },
    problems: {
      invalid_wallet: 'Godkendelsen fra tegnebogen kunne ikke bruges. Prøv igen.',
      wallet_taken: 'Denne tegnebog er allerede tilknyttet, til dig eller til et andet medlem.',
      wallet_not_linked:
        'Portalen kender ikke denne tegnebog. Log ind med din adgangsnøgle, og tilknyt først tegnebogen under »Konto«.',
    },
  },
} satisfies typeof english;
