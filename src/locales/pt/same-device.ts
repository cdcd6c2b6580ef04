import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Carteiras',
  anotherWallet: 'Outra carteira',
  notOpened: '{wallet} não abriu?',
  getWallet: 'Obter {wallet}',
  inApp: 'A carteira volta ao seu próprio navegador. É melhor abrir lá primeiro esta página.',
} satisfies SameDeviceWords;
