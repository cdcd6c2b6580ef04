import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Inloggen met een wallet',
    title: 'Wallets',
    text: 'Met een wallet die u koppelt, kunt u inloggen naast uw passkeys. De wallet toont het portaal niets over u.',
    name: 'Naam van een nieuwe wallet',
    nameHint: 'Bijvoorbeeld de telefoon waarop die staat.',
    link: 'Een wallet koppelen',
    linked: 'De wallet is gekoppeld. U kunt er vanaf nu mee inloggen.',
    removed: 'De wallet is verwijderd. U kunt er niet meer mee inloggen.',
    ofMember: 'Wallets van {name}',
    ofMemberNone: 'Er is er geen gekoppeld.',
    takenAway: 'De wallet is verwijderd, en het lid ervan is overal uitgelogd.',
    actions: {
      'wallet.link': 'Wallet gekoppeld',
      'wallet.remove': 'Wallet verwijderd',
      'session.wallet': 'Ingelogd met een wallet',
      'session.refuse': 'Geweigerd: de wallet is niet gekoppeld',
    },
    problems: {
      invalid_wallet: 'De goedkeuring van de wallet was niet te gebruiken. Probeer het opnieuw.',
      wallet_taken: 'Deze wallet is al gekoppeld, aan u of aan een ander lid.',
      wallet_not_linked:
        'Het portaal kent deze wallet niet. Log in met uw passkey en koppel de wallet eerst op de accountpagina.',
    },
  },
} satisfies typeof english;
