import type { Certificate } from './certificate.js';
import { asObject, asText } from './json.js';
import type { Registration } from './registration.js';
import { rasterLogo, visibleText, webAddress } from './untrusted-text.js';

/** What the wallet knows of the party that asks. Every text in it is fit to be shown. */
export interface Verifier {
  /** The organisation in the certificate that signed the request, else its common name, else the host that the answer goes to. */
  name: string;
  /** Whether a certificate vouches for the name. A request that nobody signs is known by nothing but the address of its answer. */
  isSigned: boolean;
  /** Who issued the certificate, by its own words: the wallet does not check that against a list. */
  certifiedBy?: string;
  /** The full Client Identifier. It is the audience of the presentation. */
  clientId: string;
  /** The host that the answer goes to. */
  host: string;
  /** The web origin that the service registered for the app, from `verifier_info`. */
  origin?: string;
  /** A raster image as a `data:` URL. */
  logo?: string;
  /** What the data is for: the name of a scope, or words of the service. */
  purpose?: string;
  /** What a registrar says of it, where it brings that along. */
  registration?: Registration;
  /** Whether the service says that this is a test. */
  isTest: boolean;
}

/** The longest name or purpose that is shown, in characters. */
const MAX_TEXT = 120;

/**
 * Puts together what is known of the Verifier. The name comes from the certificate alone; the rest comes from the `registration_info+json` entry of the
 * signed `verifier_info`, and members of it that are not sound are left out. Of a request that nobody signs, nothing is believed but where the answer goes.
 */
export function describeVerifier(
  certificate: Certificate | undefined,
  clientId: string,
  responseUri: URL,
  verifierInfo: unknown,
): Verifier {
  const entries = certificate && Array.isArray(verifierInfo) ? verifierInfo.map(asObject) : [];
  const info = asObject(entries.find((entry) => entry?.['format'] === 'registration_info+json')?.['data']);
  const name = visibleText(certificate?.organisation ?? certificate?.commonName ?? '', MAX_TEXT);
  const origin = webAddress(info?.['origin']);
  const logo = rasterLogo(info?.['logo']);
  const purpose = asText(info?.['purpose']);
  const certifiedBy = certificate?.issuerName;
  return {
    name: hasVisibleCharacter(name) ? name : responseUri.host,
    isSigned: certificate !== undefined,
    clientId,
    host: responseUri.host,
    isTest: info?.['isTest'] === true,
    ...(certifiedBy !== undefined && { certifiedBy: visibleText(certifiedBy, MAX_TEXT) }),
    ...(origin !== undefined && { origin: new URL(origin).origin }),
    ...(logo !== undefined && { logo }),
    ...(purpose !== undefined && { purpose: visibleText(purpose, MAX_TEXT) }),
  };
}

/** Zero-width joiners and non-joiners alone would be a name that nobody sees. */
function hasVisibleCharacter(text: string): boolean {
  return /[^\s\u200c\u200d]/.test(text);
}
