import { WalletError } from './errors.js';
import { objectIn, send } from './http.js';
import { asObject, asText } from './json.js';
import type { WalletOptions } from './options.js';
import { requireWebUrl } from './web-url.js';

/** What the wallet needs to know of an issuer (OpenID4VCI 1.0, section 12.2; RFC 8414). */
export interface IssuerMetadata {
  /** The Credential Issuer Identifier. */
  issuer: string;
  credentialEndpoint: URL;
  tokenEndpoint: URL;
  nonceEndpoint?: URL;
  /** The SD-JWT VC configurations by their id. Other formats are left out. */
  configurations: Map<string, { vct: string; name: string }>;
}

/**
 * Fetches the metadata of an issuer and of its authorization server.
 *
 * @throws {WalletError} `issuer_failed`, `insecure_url`, or a failure of the network.
 */
export async function fetchIssuerMetadata(issuer: string, options: WalletOptions): Promise<IssuerMetadata> {
  const metadata = await fetchWellKnown('openid-credential-issuer', issuer, options);
  if (metadata['credential_issuer'] !== issuer) throw new WalletError('issuer_failed');
  const servers = metadata['authorization_servers'];
  const server = Array.isArray(servers) ? asText(servers[0]) : undefined;
  const authorization = await fetchWellKnown('oauth-authorization-server', server ?? issuer, options);
  const nonceEndpoint = metadata['nonce_endpoint'];
  return {
    issuer,
    credentialEndpoint: requireWebUrl(metadata['credential_endpoint'], options),
    tokenEndpoint: requireWebUrl(authorization['token_endpoint'], options),
    configurations: readConfigurations(metadata['credential_configurations_supported']),
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

function readConfigurations(value: unknown): IssuerMetadata['configurations'] {
  const configurations: IssuerMetadata['configurations'] = new Map();
  for (const [id, entry] of Object.entries(asObject(value) ?? {})) {
    const configuration = asObject(entry);
    const vct = asText(configuration?.['vct']);
    if (configuration?.['format'] !== 'dc+sd-jwt' || vct === undefined) continue;
    // OpenID4VCI 1.0 moved `display` into `credential_metadata`; drafts had it one level up.
    const display = asObject(configuration['credential_metadata'])?.['display'] ?? configuration['display'];
    const first = asObject(Array.isArray(display) ? display[0] : undefined);
    configurations.set(id, { vct, name: asText(first?.['name']) ?? id });
  }
  return configurations;
}
