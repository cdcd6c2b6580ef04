import type { Registration } from '../store/store.js';

/**
 * The registration certificate as an element of `verifier_info` (ETSI TS 119 472-2, clause 6; OpenID4VP 1.0, section 5.1). Wallets read the JWT as
 * it is; the ETSI text wants it in base64url once more, and some wallets may need that. It concerns all that is asked, so it has no `credential_ids`.
 */
export function registrationElement({ certificate, encoding }: Registration): {
  format: string;
  data: string;
} {
  const data = encoding === 'base64url' ? Buffer.from(certificate).toString('base64url') : certificate;
  return { format: 'registration_cert', data };
}
