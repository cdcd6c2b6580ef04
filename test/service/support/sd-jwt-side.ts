import type { VerifiedCredential } from '../../../service/src/credentials/credential.js';
import { verifySdJwtVc } from '../../../service/src/credentials/sd-jwt/verify-sd-jwt-vc.js';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { NO_ISSUER_KEYS } from './issuer-keys.js';
import { outcomeOf } from './outcome-of.js';
import type { CredentialOptions } from './test-issuer.js';
import type { PresentationOptions } from './test-wallet.js';
import { CONTACT, startWalletSide } from './wallet-side.js';

/** What an answer must be bound to. */
export const REQUEST = { client_id: 'x509_hash:abc', nonce: 'n'.repeat(43) };

/** Issuer, holder and a request, and what a verifier makes of the answer. */
export async function createSdJwtSide() {
  const { context, time, issuer, wallet } = await startWalletSide();
  const verify = async (presentation: string, types = [CONTACT]): Promise<VerifiedCredential> =>
    verifySdJwtVc(presentation, {
      audience: REQUEST.client_id,
      nonce: REQUEST.nonce,
      sessionTranscript: Buffer.alloc(0),
      encryptionKey: undefined,
      now: time.now,
      types,
      issuers: await trustedIssuers(context),
      issuerKeys: NO_ISSUER_KEYS,
      statusLists: { check: async () => undefined },
    });
  return {
    context,
    issuer,
    wallet,
    /** The time, as JWTs have it. */
    seconds: time.now / 1000,
    verify,
    present: async (
      credential: CredentialOptions = {},
      presentation: PresentationOptions = {},
      by = issuer,
    ): Promise<string> => wallet.present(await by.issue(wallet.publicKey, credential), REQUEST, presentation),
    /** `accepted`, or why not. */
    outcome: (presentation: string) => outcomeOf(verify(presentation)),
  };
}

/** Swaps one character of the last part of a compact JWS for another that changes the bytes. */
export function breakSignature(jwt: string): string {
  const at = jwt.lastIndexOf('.') + 5;
  return jwt.slice(0, at) + (jwt[at] === 'A' ? 'B' : 'A') + jwt.slice(at + 1);
}
