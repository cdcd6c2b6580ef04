import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Tiachóga',
  anotherWallet: 'Tiachóg eile',
  notOpened: 'Nár oscail {wallet}?',
  getWallet: 'Faigh {wallet}',
  inApp: 'Filleann do thiachóg ar do bhrabhsálaí féin. B’fhearr an leathanach seo a oscailt ansin ar dtús.',
} satisfies SameDeviceWords;
