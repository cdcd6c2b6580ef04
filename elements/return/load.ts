import { loadOnce } from '../shared/load-once.js';

/** What goes on after a wallet sent the person back. Pages whose address tells of no return never load it. */
export const loadReturns = loadOnce(() => import('./returns.js'));
