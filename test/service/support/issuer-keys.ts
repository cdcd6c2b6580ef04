import type { IssuerKeys } from '../../../service/src/credentials/issuer-keys.js';

/** For credentials that bring their certificates along: nothing may be fetched. */
export const NO_ISSUER_KEYS: IssuerKeys = {
  certificates: () => Promise.reject(new Error('not expected')),
  keyOf: () => Promise.reject(new Error('not expected')),
};
