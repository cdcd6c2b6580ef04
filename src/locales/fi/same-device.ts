import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Lompakot',
  anotherWallet: 'Toinen lompakko',
  notOpened: 'Eikö {wallet} avautunut?',
  getWallet: 'Hanki {wallet}',
  inApp: 'Lompakkosi palaa omaan selaimeesi. Avaa tämä sivu mieluummin ensin siinä.',
} satisfies SameDeviceWords;
