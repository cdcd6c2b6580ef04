import { beforeEach, describe, expect, it } from 'vitest';
import {
  MemoryStore,
  type WalletOptions,
  approve,
  chooseCredentials,
  defaultSelection,
  obtainCredentials,
  requestSampleOffer,
  resolveRequest,
} from '../../../wallet/core/index.js';
import { hold } from '../fixtures/held.js';
import { readPresentation } from '../fixtures/read-presentation.js';
import { CONTACT, CONTACT_QUERY, LOGIN, type RequestChanges, TestService } from '../fixtures/test-service.js';

const PID = 'urn:eudi:pid:1';

let service: TestService;
let store: MemoryStore;
let options: WalletOptions;

beforeEach(async () => {
  service = await TestService.start();
  store = new MemoryStore();
  options = { fetch: service.fetch };
  await obtainCredentials(await requestSampleOffer(service.base, options), store, options);
});

async function answer(changes: RequestChanges = {}, later: WalletOptions = options) {
  const { link } = await service.open(changes);
  const request = await resolveRequest(link, options);
  const choice = await chooseCredentials(request.query, await store.list());
  return { request, result: await approve(request, choice, defaultSelection(choice), later) };
}

async function presented(queryId = 'contact') {
  const token = service.received[0]?.payload?.['vp_token'] as Record<string, string[]>;
  expect(token[queryId]).toHaveLength(1);
  return readPresentation(token[queryId]?.[0] ?? '');
}

describe('approve', () => {
  it('answers encrypted to the key of the request, and with nothing beside', async () => {
    const { request, result } = await answer();
    expect(result.disclosed).toEqual(['email', 'phone_number']);
    const [received] = service.received;
    expect(Object.keys(received?.form ?? {})).toEqual(['response']);
    expect(received?.jweHeader).toMatchObject({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: request.encryption?.key.kid,
    });
    expect(Object.keys(received?.payload ?? {}).toSorted()).toEqual(['state', 'vp_token']);
    expect(received?.payload?.['state']).toBe(request.state);
  });

  it('binds the presentation to this Verifier, this nonce and this moment', async () => {
    const now = Date.now();
    const { request } = await answer({}, { ...options, now: () => now });
    const { keyBinding, keyBindingTyp } = await presented();
    expect(keyBindingTyp).toBe('kb+jwt');
    expect(keyBinding).toEqual({
      aud: service.leaf.clientId,
      nonce: request.nonce,
      iat: Math.floor(now / 1000),
      sd_hash: expect.any(String),
    });
  });

  it('discloses the claims that are asked for and no other', async () => {
    await answer();
    const { disclosed, values } = await presented();
    expect(disclosed.toSorted()).toEqual(['email', 'phone_number']);
    expect(values['email']).toBe('ada@example.org');
  });

  it('discloses nothing selectively where no claims are asked for', async () => {
    const { result } = await answer({
      query: { credentials: [{ id: 'contact', format: 'dc+sd-jwt', meta: { vct_values: [CONTACT] } }] },
    });
    expect(result.disclosed).toEqual([]);
    expect((await presented()).disclosed).toEqual([]);
  });

  it('discloses one part of a nested claim without its neighbours', async () => {
    await store.add(
      await hold({ vct: PID, claims: { address: { locality: 'Oslo', country: 'NO' }, given_name: 'A' } }),
    );
    await answer({ query: pidQuery([['address', 'locality']]) });
    const { disclosed } = await presented('pid');
    expect(disclosed.toSorted()).toEqual(['address', 'locality']);
  });

  it('discloses all of a nested claim that is asked for as a whole', async () => {
    await store.add(
      await hold({ vct: PID, claims: { address: { locality: 'Oslo', country: 'NO' }, given_name: 'A' } }),
    );
    await answer({ query: pidQuery([['address']]) });
    expect((await presented('pid')).disclosed.toSorted()).toEqual(['address', 'country', 'locality']);
  });

  it('answers two Credential Queries under their ids, with two different keys', async () => {
    const login = {
      id: 'login',
      format: 'dc+sd-jwt',
      meta: { vct_values: [LOGIN] },
      claims: [{ path: ['sub'] }],
    };
    await answer({ query: { credentials: [...CONTACT_QUERY.credentials, login] } });
    const [contact, anonymous] = [await presented('contact'), await presented('login')];
    expect(anonymous.disclosed).toEqual(['sub']);
    expect(contact.issuerClaims['cnf']).not.toEqual(anonymous.issuerClaims['cnf']);
  });

  it('uses the smaller cipher where the Verifier has no other', async () => {
    const { link } = await service.open();
    const request = await resolveRequest(link, options);
    const choice = await chooseCredentials(request.query, await store.list());
    const encryption = request.encryption && { ...request.encryption, enc: 'A128GCM' as const };
    await approve({ ...request, ...(encryption && { encryption }) }, choice, [0], options);
    expect(service.received[0]?.jweHeader?.['enc']).toBe('A128GCM');
  });

  it('answers unencrypted with direct_post', async () => {
    const { request } = await answer({
      claims: { response_mode: 'direct_post' },
      without: ['client_metadata'],
    });
    const form = service.received[0]?.form;
    expect(form?.['state']).toBe(request.state);
    expect(JSON.parse(form?.['vp_token'] ?? '{}')).toHaveProperty('contact');
  });

  it('returns where to go on, the fragment with the Response Code included', async () => {
    const { result } = await answer({ sameDevice: true });
    expect(result.redirectUri?.href).toBe('https://shop.example/return?uuid=u1#response_code=r1');
  });

  it('is done without redirect_uri', async () => {
    expect((await answer({ reply: { status: 200, body: {} } })).result).not.toHaveProperty('redirectUri');
  });

  it.each(['shop.example.app://back?code=1', 'shopapp://back'])(
    'returns the address of an app, %s, for the person to tap',
    async (redirect) => {
      const reply = { status: 200, body: { redirect_uri: redirect } };
      expect((await answer({ reply })).result.redirectUri?.href).toBe(redirect);
    },
  );

  it.each([
    'javascript:alert(1)',
    'javascript://%0aalert(1)',
    ' java\nscript://%0aalert(1)',
    'data:text/html,x',
    'data://text/html,x',
    'intent://x',
    'file:///etc/passwd',
    'tel:112',
    'blob:https://civic.example/1',
    'https://user:pass@shop.example/',
    '/relative',
    7,
    null,
  ])('does not go on to %s', async (redirect) => {
    const reply = { status: 200, body: { redirect_uri: redirect } };
    await expect(answer({ reply })).rejects.toMatchObject({ code: 'invalid_redirect_uri' });
  });

  it.each([
    ['refuses', 400, { error: 'invalid_request' }, 'answer_refused'],
    ['says that the credential is over', 400, { error: 'credential_over' }, 'credential_over'],
    ['says that the link is over', 410, { error: 'link_expired' }, 'link_expired'],
    ['sends a list', 200, [], 'answer_refused'],
    ['redirects', 303, {}, 'redirect_refused'],
    ['is broken', 502, {}, 'service_failed'],
  ])('fails when the service %s', async (_, status, body, code) => {
    await expect(answer({ reply: { status, body } })).rejects.toMatchObject({ code });
  });

  it('sends nothing once the request has expired', async () => {
    const late = { ...options, now: () => Date.now() + 400_000 };
    await expect(answer({}, late)).rejects.toMatchObject({ code: 'request_expired' });
    expect(service.received).toEqual([]);
  });

  it('sends nothing when no credential fits', async () => {
    await expect(answer({ query: pidQuery([['given_name']]) })).rejects.toMatchObject({
      code: 'no_matching_credential',
    });
    expect(service.received).toEqual([]);
  });
});

function pidQuery(paths: string[][]): unknown {
  const claims = paths.map((path) => ({ path }));
  return { credentials: [{ id: 'pid', format: 'dc+sd-jwt', meta: { vct_values: [PID] }, claims }] };
}
