import type { UnverifiedJws } from '../../tokens/jws.js';
import { applyDisclosures } from './apply-disclosures.js';
import { type SdJwt, parseSdJwt } from './parse-sd-jwt.js';
import { PresentationError } from '../presentation-error.js';
import type { TrustedIssuer } from '../../trust/anchors.js';
import type { Expected, VerifiedCredential } from '../credential.js';
import { verifyIssuerJwt } from '../verify-issuer-jwt.js';
import { verifyKeyBinding } from './verify-key-binding.js';

/** The second name is the older one (SD-JWT VC changed it in draft 06). Real wallets still send it. */
const CREDENTIAL_TYPES = ['dc+sd-jwt', 'vc+sd-jwt'];

/** How far an issuer's clock may be ahead, in seconds. */
const MAX_AHEAD = 60;

/**
 * Verifies one `dc+sd-jwt` presentation: who holds it, who issued it, whether it is valid now, what it says, and whether it was withdrawn.
 * @throws PresentationError. Every reason that comes before the checks of the issuer means that this is not an answer to this request.
 */
export async function verifySdJwtVc(presentation: string, expected: Expected): Promise<VerifiedCredential> {
  const sdJwt = parseSdJwt(presentation);
  verifyKeyBinding(sdJwt, expected);
  const vct = checkVct(sdJwt.issuer, expected);
  const issuer = await verifyIssuer(sdJwt, vct, expected);
  checkTimes(sdJwt.issuer, expected);
  const claims = applyDisclosures(sdJwt);
  await expected.statusLists.check(sdJwt.issuer.payload.status, vct);
  return { format: 'dc+sd-jwt', type: vct, issuerId: issuer.id, claims };
}

function checkVct({ payload: { vct } }: UnverifiedJws, { types }: Expected): string {
  if (typeof vct !== 'string' || !types.includes(vct)) throw new PresentationError('credential_type');
  return vct;
}

/** Only issuers that are trusted for this very type count. */
function verifyIssuer({ issuer }: SdJwt, vct: string, expected: Expected): Promise<TrustedIssuer> {
  const issuers = expected.issuers.filter(({ types }) => types.includes(vct));
  const { issuerKeys, now } = expected;
  return verifyIssuerJwt(issuer, { types: CREDENTIAL_TYPES, issuers, issuerKeys, now });
}

/** Each time may be absent. If it is there, it must be a number (RFC 7519, section 2, NumericDate). */
function checkTimes({ payload: { iat, nbf, exp } }: UnverifiedJws, { now }: Expected): void {
  const seconds = now / 1000;
  for (const time of [iat, nbf]) {
    if (time !== undefined && !(typeof time === 'number' && time <= seconds + MAX_AHEAD)) {
      throw new PresentationError('credential_not_yet_valid');
    }
  }
  if (exp !== undefined && !(typeof exp === 'number' && seconds < exp))
    throw new PresentationError('credential_expired');
}
