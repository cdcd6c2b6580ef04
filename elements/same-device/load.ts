import { loadOnce } from '../shared/load-once.js';

/** Phones alone load it, where the operator lists wallets. */
export const loadWalletList = loadOnce(() => import('./wallet-list.js'));
