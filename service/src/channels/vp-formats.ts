import { SIGNATURE_ALGORITHMS } from '../tokens/verify-jws.js';

/** The algorithms that are verified, in the words of each format (OpenID4VP 1.0, sections B.2.2 and B.3.4). Wallets name ES256 by -7 or by -9. */
export const VP_FORMATS = {
  'dc+sd-jwt': { 'sd-jwt_alg_values': SIGNATURE_ALGORITHMS, 'kb-jwt_alg_values': SIGNATURE_ALGORITHMS },
  mso_mdoc: { issuerauth_alg_values: [-7, -9], deviceauth_alg_values: [-7, -9] },
};
