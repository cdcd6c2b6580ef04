import type { IssuerWords } from 'civic-elements/locales/en/issuer';
import type { Configuration, Configurations } from './configurations.js';

/** The one grant that the issuer has: a code that came with the offer (OpenID4VCI 1.0, section 4.1.1). */
export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** Credentials of one request at most: copies, each bound to a key of its own, so that sites cannot tell by the key that two came from one wallet. */
export const BATCH_SIZE = 5;

/** What the metadata of an issuer are made of. */
export interface Described<About> {
  identifier: string;
  /** One name for everybody, or that of each language. */
  name: string | ((words: IssuerWords) => string);
  configurations: Configurations<About>;
  /** Whether what it issues is for trying out alone. */
  isTest: boolean;
}

/** By BCP 47 tag. */
type Words = ReadonlyMap<string, IssuerWords>;

/** Credential Issuer Metadata (OpenID4VCI 1.0, section 12.2). */
export function issuerMetadata<About>(
  { identifier, name, configurations, isTest }: Described<About>,
  words: Words,
) {
  return {
    credential_issuer: identifier,
    credential_endpoint: `${identifier}/credential`,
    nonce_endpoint: `${identifier}/nonce`,
    batch_credential_issuance: { batch_size: BATCH_SIZE },
    display: typeof name === 'string' ? [{ name, locale: 'en' }] : inEach(words, name),
    credential_configurations_supported: Object.fromEntries(
      Object.entries(configurations).map(([id, configuration]) => [id, describe(configuration, words)]),
    ),
    // A member of our own, which other wallets pass over: the reference wallet marks the offer by it.
    ...(isTest && { is_test: true }),
  };
}

/** Appendices A.2.2 and A.3.2. In an mdoc the path of a claim begins with the namespace (appendix C.2). */
function describe<About>({ format, type, name, claimNames }: Configuration<About>, words: Words) {
  const isMdoc = format === 'mso_mdoc';
  const common = {
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    credential_metadata: {
      display: inEach(words, name),
      ...(claimNames && {
        claims: claimNames.map((claim) => ({
          path: isMdoc ? [type, claim] : [claim],
          display: inEach(words, (spoken) => spoken[claim]),
        })),
      }),
    },
  };
  return isMdoc
    ? {
        format,
        doctype: type,
        cryptographic_binding_methods_supported: ['cose_key'],
        credential_signing_alg_values_supported: [-7],
        ...common,
      }
    : {
        format,
        vct: type,
        cryptographic_binding_methods_supported: ['jwk'],
        credential_signing_alg_values_supported: ['ES256'],
        ...common,
      };
}

function inEach(words: Words, name: (spoken: IssuerWords) => string) {
  return [...words].map(([locale, spoken]) => ({ name: name(spoken), locale }));
}
