import { type CredentialFormat, FORMATS } from './credential-format.js';
import { WalletError } from './errors.js';
import { objectIn, send } from './http.js';
import { asObject, asText } from './json.js';
import type { CredentialOffer } from './offer.js';
import type { WalletOptions } from './options.js';
import { visibleText } from './untrusted-text.js';
import { requireWebUrl } from './web-url.js';

/** The longest name of an issuer or a credential that is shown, in characters. */
const MAX_NAME = 120;

/** A kind of credential that an issuer gives. */
export interface Configuration {
  format: CredentialFormat;
  /** The `vct` of an SD-JWT VC, the `docType` of an mdoc. */
  type: string;
  /** As it may be shown. */
  name: string;
}

/** What the wallet needs to know of an issuer (OpenID4VCI 1.0, section 12.2; RFC 8414). */
export interface IssuerMetadata {
  /** The Credential Issuer Identifier. */
  issuer: string;
  /** The name that the issuer gives itself, as it may be shown. */
  name?: string;
  /** Whether the issuer says that what it gives is for trying out alone. */
  isTest: boolean;
  credentialEndpoint: URL;
  tokenEndpoint: URL;
  nonceEndpoint?: URL;
  /** The configurations by their id, but for those of formats that this wallet does not hold. */
  configurations: Map<string, Configuration>;
}

/**
 * Fetches the metadata of the issuer of an offer, and of the authorization server that the offer names, else of the issuer's first one.
 *
 * @throws {WalletError} `issuer_failed`, `invalid_offer`, `insecure_url`, or a failure of the network.
 */
export async function fetchIssuerMetadata(
  { issuer, authorizationServer }: CredentialOffer,
  options: WalletOptions,
): Promise<IssuerMetadata> {
  const metadata = await fetchWellKnown('openid-credential-issuer', issuer, options);
  if (metadata['credential_issuer'] !== issuer) throw new WalletError('issuer_failed');
  const servers: unknown[] = Array.isArray(metadata['authorization_servers'])
    ? metadata['authorization_servers']
    : [];
  // An offer must not lead to a server that the issuer does not name (OpenID4VCI 1.0, section 4.1.1).
  if (authorizationServer !== undefined && !servers.includes(authorizationServer)) {
    throw new WalletError('invalid_offer');
  }
  const server = authorizationServer ?? asText(servers[0]) ?? issuer;
  const authorization = await fetchWellKnown('oauth-authorization-server', server, options);
  const nonceEndpoint = metadata['nonce_endpoint'];
  const name = displayName(metadata['display'], options);
  return {
    issuer,
    ...(name !== undefined && { name }),
    isTest: metadata['is_test'] === true,
    credentialEndpoint: requireWebUrl(metadata['credential_endpoint'], options),
    tokenEndpoint: requireWebUrl(authorization['token_endpoint'], options),
    configurations: readConfigurations(metadata['credential_configurations_supported'], options),
    ...(nonceEndpoint !== undefined && { nonceEndpoint: requireWebUrl(nonceEndpoint, options) }),
  };
}

/** Fetches a well-known document. Its address has `/.well-known/{name}` between the host and the path of the identifier (RFC 8414, section 3.1). */
async function fetchWellKnown(
  name: string,
  identifier: string,
  options: WalletOptions,
): Promise<Record<string, unknown>> {
  const url = requireWebUrl(identifier, options);
  const path = url.pathname === '/' ? '' : url.pathname.replace(/\/$/, '');
  const address = new URL(`/.well-known/${name}${path}`, url);
  return objectIn(await send(address, { headers: { Accept: 'application/json' } }, options), 'issuer_failed');
}

function readConfigurations(value: unknown, options: WalletOptions): IssuerMetadata['configurations'] {
  const configurations: IssuerMetadata['configurations'] = new Map();
  for (const [id, entry] of Object.entries(asObject(value) ?? {})) {
    const configuration = asObject(entry);
    const format = FORMATS.find((known) => known === configuration?.['format']);
    const type = asText(configuration?.[format === 'mso_mdoc' ? 'doctype' : 'vct']);
    if (!configuration || !format || type === undefined) continue;
    // OpenID4VCI 1.0 moved `display` into `credential_metadata`; drafts had it one level up.
    const display = asObject(configuration['credential_metadata'])?.['display'] ?? configuration['display'];
    configurations.set(id, {
      format,
      type,
      name: displayName(display, options) ?? visibleText(id, MAX_NAME),
    });
  }
  return configurations;
}

/** Takes the name in the language that is wanted most out of a list of names by language, else the first one. */
function displayName(display: unknown, { languages = [] }: WalletOptions): string | undefined {
  const entries = Array.isArray(display) ? display.map(asObject) : [];
  const inLanguage = (wanted: string) =>
    entries.find((entry) => primaryTag(asText(entry?.['locale']) ?? '') === primaryTag(wanted));
  const best = [...languages, 'en'].map(inLanguage).find((entry) => entry !== undefined);
  const name = asText((best ?? entries[0])?.['name']);
  return name === undefined ? undefined : visibleText(name, MAX_NAME);
}

/** `pt-BR` → `pt`: a name in another variant of the language is understood. */
function primaryTag(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
