import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Portfele',
  anotherWallet: 'Inny portfel',
  notOpened: '{wallet} się nie otwiera?',
  getWallet: 'Pobierz {wallet}',
  inApp: 'Portfel wraca do Państwa własnej przeglądarki. Lepiej najpierw otworzyć w niej tę stronę.',
} satisfies SameDeviceWords;
