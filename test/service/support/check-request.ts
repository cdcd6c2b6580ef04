import { X509Certificate, createHash } from 'node:crypto';
import { DcqlQuery } from 'dcql';
import { compactVerify, decodeProtectedHeader, importX509 } from 'jose';
import { type Prefix, claimsOf } from './suite-side.js';

/** What the OpenID suite would report about a request: the words after the level name the condition. */
export type Finding = `FAILURE ${string}` | `WARNING ${string}`;

/** What a request is checked against. */
export interface RequestContext {
  prefix: Prefix;
  /** The parameters of the link. */
  link: URLSearchParams;
  /** `wallet_nonce`, when the request was fetched by POST with one. */
  walletNonce?: string;
  /** Thumbprints, or any other texts, of encryption keys of former requests; those of this one are added. */
  usedKeys: Set<string>;
  /** Milliseconds. */
  now: number;
}

type Members = Record<string, unknown>;

const PARAMETERS =
  'dcql_query client_id response_uri client_metadata nonce state response_type response_mode verifier_info wallet_nonce aud iss iat nbf exp jti';
const METADATA = 'jwks vp_formats_supported encrypted_response_enc_values_supported';
const QUERY = 'credentials credential_sets';
const CREDENTIAL =
  'id format meta claims claim_sets multiple trusted_authorities require_cryptographic_holder_binding';
const CLAIM = 'id path values intent_to_retain';
const ELEMENT = 'format data credential_ids';
const NEVER_DISCLOSED = 'iss nbf exp cnf vct vct#integrity status';

const has = (words: string, name: string) => words.split(' ').includes(name);
const unknown = (words: string, members: Members) => Object.keys(members).some((name) => !has(words, name));

/**
 * The request check of the OpenID conformance suite (plans `oid4vp-1final-verifier-test-plan` and `oid4vp-1final-verifier-haip-test-plan`, release of
 * August 2026), for requests by `request_uri` in mode `direct_post.jwt`. HAIP decides where the two differ.
 * @returns what the suite would report; nothing for a request that is right
 */
export async function checkRequest(jwt: string, context: RequestContext): Promise<Finding[]> {
  const claims = claimsOf(jwt) as unknown as Members;
  const found: Finding[] = [];
  const failure = (when: boolean, name: string) => void (when && found.push(`FAILURE ${name}`));
  const warning = (when: boolean, name: string) => void (when && found.push(`WARNING ${name}`));
  checkLink(context, claims, failure);
  await checkSigner(jwt, context, claims, failure);
  checkParameters(context, claims, failure, warning);
  checkTimes(context, claims, failure, warning);
  checkMetadata(context, (claims['client_metadata'] ?? {}) as Members, failure, warning);
  checkQuery((claims['dcql_query'] ?? {}) as Members, failure, warning);
  checkVerifierInfo(claims['verifier_info'], failure, warning);
  return found;
}

type Report = (when: boolean, name: string) => void;

function checkLink({ link }: RequestContext, { client_id: clientId }: Members, failure: Report): void {
  const uri = new URL(link.get('request_uri') ?? 'about:blank');
  failure(uri.protocol !== 'https:', 'request_uri is https');
  failure(uri.href.includes('#'), 'request_uri has no fragment');
  failure(!has('get post', link.get('request_uri_method') ?? 'get'), 'request_uri_method');
  failure(link.get('client_id') !== clientId, 'client_id of link and object');
}

async function checkSigner(jwt: string, context: RequestContext, claims: Members, failure: Report) {
  const { typ, alg = '', x5c = [] } = decodeProtectedHeader(jwt);
  failure(typ !== 'oauth-authz-req+jwt', 'typ');
  failure(alg !== 'ES256', 'alg');
  const chain = x5c.map((one) => new X509Certificate(Buffer.from(one, 'base64')));
  const [leaf] = chain;
  const isSelfSigned = (one: X509Certificate) => one.verify(one.publicKey);
  failure(!leaf || chain.some(isSelfSigned), 'x5c has a leaf and no anchor');
  if (!leaf) return;
  const key = await importX509(leaf.toString(), 'ES256');
  await compactVerify(jwt, key).catch(() => failure(true, 'signature'));
  const host = new URL(String(claims['response_uri'] ?? 'about:blank')).hostname;
  const hash = createHash('sha256').update(leaf.raw).digest('base64url');
  if (context.prefix === 'x509_hash') failure(claims['client_id'] !== `x509_hash:${hash}`, 'x509_hash');
  else {
    failure(claims['client_id'] !== `x509_san_dns:${host}`, 'x509_san_dns is the host of response_uri');
    failure(leaf.checkHost(host, { subject: 'never' }) === undefined, 'x509_san_dns stands in the leaf');
  }
}

function checkParameters(context: RequestContext, claims: Members, failure: Report, warning: Report): void {
  failure(claims['response_type'] !== 'vp_token', 'response_type');
  failure(claims['response_mode'] !== 'direct_post.jwt', 'response_mode');
  failure(!/^https:\/\/[^#]+$/.test(String(claims['response_uri'])), 'response_uri');
  for (const name of ['redirect_uri', 'scope', 'client_id_scheme', 'transaction_data'])
    failure(name in claims, `no ${name}`);
  failure(claims['wallet_nonce'] !== context.walletNonce, 'wallet_nonce');
  const { nonce, state } = claims;
  failure(typeof nonce !== 'string' || nonce === '', 'nonce');
  warning(!/^.{16,43}$/.test(String(nonce)), 'nonce has 16 to 43 characters');
  warning(entropy(String(nonce)) < 96, 'nonce cannot be guessed');
  warning(typeof state !== 'string' || entropy(state) < 64, 'state cannot be guessed');
  warning(claims['aud'] !== 'https://self-issued.me/v2', 'aud');
  warning(unknown(PARAMETERS, claims), 'unknown parameters');
}

/** Shannon's, in bits. */
function entropy(text: string): number {
  const shares = [...new Set(text)].map((one) => (text.split(one).length - 1) / text.length);
  return -text.length * shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}

function checkTimes({ now }: RequestContext, { iat, exp }: Members, failure: Report, warning: Report): void {
  const seconds = now / 1000;
  failure(!(typeof exp === 'number' && exp > seconds), 'exp');
  const isNear = typeof iat === 'number' && iat < seconds + 300 && iat > seconds - 86_400;
  warning(!isNear, 'iat');
}

function checkMetadata(
  { usedKeys }: RequestContext,
  metadata: Members,
  failure: Report,
  warning: Report,
): void {
  warning(unknown(METADATA, metadata), 'unknown client_metadata');
  const { keys = [] } = (metadata['jwks'] ?? {}) as { keys?: Members[] };
  const ids = keys.map(({ kid }) => kid);
  failure(keys.length === 0, 'jwks');
  failure(
    ids.some((kid) => typeof kid !== 'string' || kid.trim() === ''),
    'kid',
  );
  failure(new Set(ids).size < ids.length, 'kid is unique');
  failure(
    keys.some(({ alg, kty, crv }) => `${alg} ${kty} ${crv}` !== 'ECDH-ES EC P-256'),
    'ECDH-ES, P-256',
  );
  failure(
    keys.some(({ d }) => d !== undefined),
    'jwks has no private key',
  );
  for (const point of keys.map(({ x, y }) => `${x} ${y}`)) {
    failure(usedKeys.has(point), 'encryption key is fresh');
    usedKeys.add(point);
  }
  const encs = metadata['encrypted_response_enc_values_supported'];
  failure(
    !['A128GCM', 'A256GCM'].every((enc) => Array.isArray(encs) && encs.includes(enc)),
    'both enc values',
  );
  checkFormats((metadata['vp_formats_supported'] ?? {}) as Record<string, Members>, failure);
}

const FORMATS: [format: string, member: string, value: string | number][] = [
  ['dc+sd-jwt', 'sd-jwt_alg_values', 'ES256'],
  ['dc+sd-jwt', 'kb-jwt_alg_values', 'ES256'],
  ['mso_mdoc', 'issuerauth_alg_values', -7],
  ['mso_mdoc', 'deviceauth_alg_values', -7],
];

function checkFormats(formats: Record<string, Members>, failure: Report): void {
  const isThere = FORMATS.every(([format, member, value]) => {
    const values = formats[format]?.[member];
    return Array.isArray(values) && values.includes(value);
  });
  const isKnown = Object.entries(formats).every(([format, members]) =>
    Object.keys(members).every((name) => FORMATS.some(([one, member]) => one === format && member === name)),
  );
  failure(!isThere || !isKnown, 'vp_formats_supported');
}

interface Credential extends Members {
  format: string;
  claims?: (Members & { id: string; path: (string | null)[] })[];
  claim_sets?: string[][];
}

function checkQuery(query: Members, failure: Report, warning: Report): void {
  try {
    DcqlQuery.validate(DcqlQuery.parse(query as DcqlQuery.Input));
  } catch {
    return failure(true, 'dcql_query');
  }
  const credentials = query['credentials'] as Credential[];
  const claims = credentials.flatMap((credential) => credential.claims ?? []);
  const isUnknown =
    unknown(QUERY, query) ||
    credentials.some((one) => unknown(CREDENTIAL, one)) ||
    claims.some((one) => unknown(CLAIM, one));
  warning(isUnknown, 'unknown members of the query');
  const signed = credentials.filter(({ format }) => format === 'dc+sd-jwt');
  const asked = signed.flatMap((one) => one.claims ?? []).map(({ path: [first] }) => first ?? '');
  warning(
    asked.some((name) => has(NEVER_DISCLOSED, name)),
    'claims that are never disclosed',
  );
  const isReferenced = ({ claims: all = [], claim_sets: sets }: Credential) =>
    !sets || all.every(({ id }) => sets.some((set) => set.includes(id)));
  warning(!credentials.every(isReferenced), 'claims outside every claim set');
}

function checkVerifierInfo(info: unknown, failure: Report, warning: Report): void {
  if (info === undefined) return;
  const elements = Array.isArray(info) ? (info as Members[]) : [];
  const isWell = ({ format, data, credential_ids: ids }: Members) =>
    typeof format === 'string' &&
    (typeof data === 'string' || (typeof data === 'object' && data !== null)) &&
    (ids === undefined || (Array.isArray(ids) && ids.length > 0 && new Set(ids).size === ids.length));
  failure(elements.length === 0 || !elements.every(isWell), 'verifier_info');
  warning(
    elements.some((one) => unknown(ELEMENT, one)),
    'unknown members of verifier_info',
  );
}

/** What the suite would report about the answer to a wallet's POST, when it is none of a refusal. */
export function checkReply({
  status,
  type,
  text,
}: {
  status: number;
  type: string;
  text: string;
}): Finding[] {
  if (status !== 200) return ['FAILURE status is 200'];
  if (type !== 'application/json') return ['FAILURE application/json'];
  const body = JSON.parse(text) as Members;
  const isThere = String(body['redirect_uri']).startsWith('https://');
  return [
    ...(isThere ? [] : ['FAILURE redirect_uri' as const]),
    ...(unknown('redirect_uri', body) ? ['WARNING unknown members of the reply' as const] : []),
  ];
}
