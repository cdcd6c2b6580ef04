import type { loadDcApi as load } from '../../elements/dc-api/offer.js';

/** Takes the place of the wallet prompt in the classic script, which is one file: there it would come with every page. The code and the link stay. */
export const offeredProtocols = (): string[] => [];

export const loadDcApi: typeof load = () => Promise.reject(new Error('not in the classic script'));
