import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Tegnebøger',
  anotherWallet: 'En anden tegnebog',
  notOpened: 'Åbnede {wallet} ikke?',
  getWallet: 'Hent {wallet}',
  inApp: 'Din tegnebog vender tilbage til din egen browser. Åbn helst siden der først.',
} satisfies SameDeviceWords;
