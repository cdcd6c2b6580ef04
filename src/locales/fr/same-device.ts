import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Portefeuilles',
  anotherWallet: 'Un autre portefeuille',
  notOpened: '{wallet} ne s’est pas ouvert ?',
  getWallet: 'Obtenir {wallet}',
  inApp: 'Votre portefeuille revient dans votre propre navigateur. Mieux vaut y ouvrir d’abord cette page.',
} satisfies SameDeviceWords;
