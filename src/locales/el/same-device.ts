import type { SameDeviceWords } from '../en/same-device.js';

export const sameDeviceWords = {
  wallets: 'Πορτοφόλια',
  anotherWallet: 'Άλλο πορτοφόλι',
  notOpened: 'Δεν άνοιξε: {wallet};',
  getWallet: 'Λήψη: {wallet}',
  inApp:
    'Το πορτοφόλι σας επιστρέφει στο δικό σας πρόγραμμα περιήγησης. Καλύτερα ανοίξτε πρώτα αυτή τη σελίδα εκεί.',
} satisfies SameDeviceWords;
