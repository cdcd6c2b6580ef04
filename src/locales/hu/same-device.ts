import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Tárcák',
  anotherWallet: 'Másik tárca',
  notOpened: '{wallet} nem nyílt meg?',
  getWallet: '{wallet} beszerzése',
  inApp: 'A tárcája a saját böngészőjébe tér vissza. Jobb, ha ezt az oldalt előbb ott nyitja meg.',
} satisfies SameDeviceWords;
