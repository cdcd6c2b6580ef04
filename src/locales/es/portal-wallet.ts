import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Iniciar sesión con una cartera',
    title: 'Carteras',
    text: 'Con una cartera que vincule puede iniciar sesión, además de con sus claves de acceso. La cartera no muestra al portal nada sobre usted.',
    name: 'Nombre de una cartera nueva',
    nameHint: 'Por ejemplo, el teléfono en que está.',
    link: 'Vincular una cartera',
    linked: 'La cartera está vinculada. Desde ahora puede iniciar sesión con ella.',
    removed: 'La cartera se ha eliminado. Ya no puede iniciar sesión con ella.',
    ofMember: 'Carteras de {name}',
    ofMemberNone: 'No hay ninguna vinculada.',
    takenAway: 'La cartera se ha eliminado, y la sesión de su miembro se ha cerrado en todas partes.',
    actions: {
      'wallet.link': 'Vinculó una cartera',
      'wallet.remove': 'Eliminó una cartera',
      'session.wallet': 'Inició sesión con una cartera',
      'session.refuse': 'Acceso rechazado: la cartera no está vinculada',
    },
    problems: {
      invalid_wallet: 'No se ha podido usar la aprobación de la cartera. Inténtelo de nuevo.',
      wallet_taken: 'Esta cartera ya está vinculada, a usted o a otro miembro.',
      wallet_not_linked:
        'El portal no conoce esta cartera. Inicie sesión con su clave de acceso y vincule primero la cartera en la página de la cuenta.',
    },
  },
} satisfies typeof english;
