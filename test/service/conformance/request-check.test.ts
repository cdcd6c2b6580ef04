import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReply, checkRequest } from '../support/check-request.js';
import { PREFIXES, SCOPES, type SuiteSide, claimsOf, suiteSide } from '../support/suite-side.js';
import { TestIssuer } from '../support/test-issuer.js';

const wallet_nonce = 'wallet-nonce-1';

describe.each(PREFIXES)('request objects with %s', (prefix) => {
  let side: SuiteSide;
  const usedKeys = new Set<string>();
  beforeAll(async () => {
    side = await suiteSide(prefix);
  });
  afterAll(() => side.close());

  it.each(SCOPES)('of %s pass every condition of the suite, fetched or posted for', async (scope) => {
    for (const kind of ['qrLink', 'sameDeviceLink'] as const) {
      const { link, fetchRequest } = await side.start(scope, kind);
      const about = { prefix, link, now: side.clock() };
      const fetched = await fetchRequest();
      expect([fetched.status, fetched.type]).toEqual([200, 'application/oauth-authz-req+jwt']);
      expect(await checkRequest(fetched.text, { ...about, usedKeys })).toEqual([]);
      const posted = await fetchRequest({ wallet_nonce, wallet_metadata: '{"vp_formats_supported":{}}' });
      const again = { ...about, usedKeys: new Set<string>(), walletNonce: wallet_nonce };
      expect(await checkRequest(posted.text, again)).toEqual([]);
    }
  });
});

describe('the check itself reports', () => {
  let side: SuiteSide;
  let signer: TestIssuer;
  let link: URLSearchParams;
  let good: Record<string, unknown>;
  beforeAll(async () => {
    side = await suiteSide();
    const run = await side.start('BASIC_SIGNUP');
    link = run.link;
    good = { ...claimsOf((await run.fetchRequest()).text) };
    signer = await TestIssuer.create(side.clock);
    const der = Buffer.from(signer.leaf.base64, 'base64');
    good['client_id'] = `x509_hash:${createHash('sha256').update(der).digest('base64url')}`;
    link.set('client_id', String(good['client_id']));
  });
  afterAll(() => side.close());

  async function findings(
    patch: Record<string, unknown>,
    { header = {}, about = {}, links = {} }: Record<string, Record<string, unknown>> = {},
  ) {
    const jwt = await signer.sign({ ...good, ...patch }, { typ: 'oauth-authz-req+jwt', ...header });
    const changed = new URLSearchParams({
      ...Object.fromEntries(link),
      ...(links as Record<string, string>),
    });
    const prefix = 'x509_hash' as const;
    return checkRequest(jwt, { prefix, link: changed, now: side.clock(), usedKeys: new Set(), ...about });
  }

  const metadata = (patch: object) => ({
    client_metadata: { ...(good['client_metadata'] as object), ...patch },
  });
  const key = () => (good['client_metadata'] as { jwks: { keys: [object] } }).jwks.keys[0];
  const keys = (...all: object[]) => metadata({ jwks: { keys: all } });
  const query = (patch: object, more: object = {}) => ({
    dcql_query: {
      credentials: [{ id: 'a', format: 'dc+sd-jwt', meta: { vct_values: ['x'] }, ...patch }],
      ...more,
    },
  });

  it('nothing about a request that is right', async () => {
    expect(await findings({})).toEqual([]);
  });

  it.each<[finding: string, patch: () => Record<string, unknown>]>([
    ['FAILURE response_type', () => ({ response_type: 'code' })],
    ['FAILURE response_mode', () => ({ response_mode: 'direct_post' })],
    ['FAILURE response_uri', () => ({ response_uri: 'http://id.example/x' })],
    ['FAILURE no redirect_uri', () => ({ redirect_uri: 'https://id.example/x' })],
    ['FAILURE no scope', () => ({ scope: 'x' })],
    ['FAILURE no client_id_scheme', () => ({ client_id_scheme: 'x509_hash' })],
    ['FAILURE no transaction_data', () => ({ transaction_data: [] })],
    ['FAILURE wallet_nonce', () => ({ wallet_nonce: 'x' })],
    ['FAILURE nonce', () => ({ nonce: undefined })],
    ['FAILURE exp', () => ({ exp: side.clock() / 1000 })],
    ['FAILURE exp', () => ({ exp: 'soon' })],
    ['FAILURE jwks', () => keys()],
    ['FAILURE kid', () => keys({ ...key(), kid: ' ' })],
    ['FAILURE kid is unique', () => keys(key(), { ...key(), x: 'other' })],
    ['FAILURE ECDH-ES, P-256', () => keys({ ...key(), alg: 'ECDH-ES+A128KW' })],
    ['FAILURE ECDH-ES, P-256', () => keys({ ...key(), crv: 'P-384' })],
    ['FAILURE jwks has no private key', () => keys({ ...key(), d: 'x' })],
    ['FAILURE both enc values', () => metadata({ encrypted_response_enc_values_supported: ['A128GCM'] })],
    ['FAILURE vp_formats_supported', () => metadata({ vp_formats_supported: { 'dc+sd-jwt': {} } })],
    ['FAILURE dcql_query', () => query({ claims: [{ id: 'b', path: ['b'] }], claim_sets: [['c']] })],
    ['FAILURE dcql_query', () => ({ dcql_query: undefined })],
    ['FAILURE verifier_info', () => ({ verifier_info: [] })],
    ['FAILURE verifier_info', () => ({ verifier_info: [{ format: 'x' }] })],
    ['WARNING nonce has 16 to 43 characters', () => ({ nonce: `${good['nonce']}x` })],
    ['WARNING nonce cannot be guessed', () => ({ nonce: 'a'.repeat(43) })],
    ['WARNING state cannot be guessed', () => ({ state: '1' })],
    ['WARNING aud', () => ({ aud: 'https://id.example' })],
    ['WARNING iat', () => ({ iat: side.clock() / 1000 - 86_401 })],
    ['WARNING iat', () => ({ iat: side.clock() / 1000 + 301 })],
    ['WARNING unknown parameters', () => ({ presentation_definition: {} })],
    ['WARNING unknown client_metadata', () => metadata({ client_name: 'Shop' })],
    ['WARNING unknown members of the query', () => query({ purpose: 'x' })],
    ['WARNING claims that are never disclosed', () => query({ claims: [{ id: 'b', path: ['vct'] }] })],
    [
      'WARNING claims outside every claim set',
      () =>
        query({
          claims: [
            { id: 'b', path: ['b'] },
            { id: 'c', path: ['c'] },
          ],
          claim_sets: [['b']],
        }),
    ],
    [
      'WARNING unknown members of verifier_info',
      () => ({ verifier_info: [{ format: 'x', data: 'x', purpose: 'x' }] }),
    ],
  ])('%s', async (finding, patch) => {
    expect(await findings(patch())).toContain(finding);
  });

  it.each<[finding: string, change: Record<string, Record<string, unknown>>]>([
    ['FAILURE typ', { header: { typ: 'JWT' } }],
    ['FAILURE x5c has a leaf and no anchor', { header: { x5c: [] } }],
    ['FAILURE request_uri is https', { links: { request_uri: 'http://id.example/x' } }],
    ['FAILURE request_uri has no fragment', { links: { request_uri: 'https://id.example/x#y' } }],
    ['FAILURE request_uri_method', { links: { request_uri_method: 'POST' } }],
    ['FAILURE client_id of link and object', { links: { client_id: 'x509_hash:other' } }],
    ['FAILURE wallet_nonce', { about: { walletNonce: 'not echoed' } }],
    ['FAILURE x509_san_dns is the host of response_uri', { about: { prefix: 'x509_san_dns' } }],
    ['FAILURE x509_san_dns stands in the leaf', { about: { prefix: 'x509_san_dns' } }],
  ])('%s', async (finding, change) => {
    expect(await findings({}, change)).toContain(finding);
  });

  it('a root that goes along, a foreign signature, and a leaf that client_id is not the hash of', async () => {
    const { leaf, anchor } = signer;
    expect(await findings({}, { header: { x5c: [leaf.base64, anchor.base64] } })).toEqual([
      'FAILURE x5c has a leaf and no anchor',
    ]);
    const other = await anchor.issue(side.clock());
    expect(await findings({}, { header: { x5c: [other.base64] } })).toEqual([
      'FAILURE signature',
      'FAILURE x509_hash',
    ]);
  });

  it('an encryption key of a former request', async () => {
    const usedKeys = new Set<string>();
    expect(await findings({}, { about: { usedKeys } as never })).toEqual([]);
    expect(await findings({}, { about: { usedKeys } as never })).toEqual(['FAILURE encryption key is fresh']);
  });

  it('what a wallet is answered wrongly', () => {
    const reply = (patch: object) =>
      checkReply({ status: 200, type: 'application/json', text: '{"redirect_uri":"https://x"}', ...patch });
    expect(reply({})).toEqual([]);
    expect(reply({ status: 302 })).toEqual(['FAILURE status is 200']);
    expect(reply({ type: 'text/html' })).toEqual(['FAILURE application/json']);
    expect(reply({ text: '{}' })).toEqual(['FAILURE redirect_uri']);
    expect(reply({ text: '{"redirect_uri":"https://x","x":1}' })).toEqual([
      'WARNING unknown members of the reply',
    ]);
  });
});
