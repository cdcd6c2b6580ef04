import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Accedi con un portafoglio',
    title: 'Portafogli',
    text: 'Un portafoglio che collega la fa accedere, oltre alle sue passkey. Al portale non mostra nulla di lei.',
    name: 'Nome di un nuovo portafoglio',
    nameHint: 'Ad esempio il telefono su cui si trova.',
    link: 'Collega un portafoglio',
    linked: 'Il portafoglio è stato collegato. D’ora in poi la fa accedere.',
    removed: 'Il portafoglio è stato rimosso. Non la fa più accedere.',
    ofMember: 'Portafogli di {name}',
    ofMemberNone: 'Nessuno è collegato.',
    takenAway: 'Il portafoglio è stato rimosso, e tutte le sessioni del membro sono terminate.',
    actions: {
      'wallet.link': 'Portafoglio collegato',
      'wallet.remove': 'Portafoglio rimosso',
      'session.wallet': 'Accesso con un portafoglio',
      'session.refuse': 'Accesso respinto: il portafoglio non è collegato',
    },
    problems: {
      invalid_wallet: 'Non è stato possibile usare l’approvazione del portafoglio. Riprovi.',
      wallet_taken: 'Questo portafoglio è già collegato, a lei o a un altro membro.',
      wallet_not_linked:
        'Il portale non conosce questo portafoglio. Acceda con la sua passkey, e colleghi prima il portafoglio nella pagina Account.',
    },
  },
} satisfies typeof english;
