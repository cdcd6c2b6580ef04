import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Carteras',
  anotherWallet: 'Otra cartera',
  notOpened: '¿No se ha abierto {wallet}?',
  getWallet: 'Obtener {wallet}',
  inApp: 'Su cartera vuelve a su propio navegador. Es mejor abrir antes allí esta página.',
} satisfies SameDeviceWords;
