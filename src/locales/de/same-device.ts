import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Wallets',
  anotherWallet: 'Andere Wallet',
  notOpened: '{wallet} hat sich nicht geöffnet?',
  getWallet: '{wallet} holen',
  inApp: 'Ihre Wallet kehrt in Ihren eigenen Browser zurück. Öffnen Sie diese Seite besser zuerst dort.',
} satisfies SameDeviceWords;
