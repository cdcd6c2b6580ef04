import { beforeEach, describe, expect, it } from 'vitest';
import {
  MemoryStore,
  approve,
  chooseCredentials,
  defaultSelection,
  resolveRequest,
} from '../../../wallet/core/index.js';
import { hold } from '../fixtures/held.js';
import { readPresentation } from '../fixtures/read-presentation.js';
import { CONTACT, CONTACT_QUERY } from '../fixtures/test-service.js';

const RESPONSE_URI = 'https://verifier.example/answer';

/** A link with an unsigned request by value, as the EU age profile has it. */
function link(changes: Record<string, string | undefined> = {}): string {
  const parameters = {
    response_type: 'vp_token',
    response_mode: 'direct_post',
    client_id: `redirect_uri:${RESPONSE_URI}`,
    response_uri: RESPONSE_URI,
    nonce: 'n-0123456789abcdef',
    dcql_query: JSON.stringify(CONTACT_QUERY),
    ...changes,
  };
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `openid4vp://?${new URLSearchParams(given)}`;
}

let store: MemoryStore;
beforeEach(async () => {
  store = new MemoryStore();
  await store.add(
    await hold({ vct: CONTACT, claims: { email: 'ada@example.org', phone_number: '+1 555 0100' } }),
  );
});

describe('a request that nobody signs', () => {
  it('is known by the address of its answer alone, whatever it says of itself', async () => {
    const claimed = JSON.stringify([
      { format: 'registration_info+json', data: { purpose: 'LEGAL', isTest: true } },
    ]);
    const { verifier } = await resolveRequest(link({ verifier_info: claimed, client_name: 'Your Bank' }));
    expect(verifier).toEqual({
      name: 'verifier.example',
      isSigned: false,
      clientId: `redirect_uri:${RESPONSE_URI}`,
      host: 'verifier.example',
      isTest: false,
    });
  });

  it('is answered at that address, bound to it', async () => {
    const request = await resolveRequest(link());
    const choice = await chooseCredentials(request.query, await store.list());
    const sent: { url: string; form: URLSearchParams }[] = [];
    await approve(request, choice, defaultSelection(choice), {
      fetch: async (input, init) => {
        sent.push({ url: String(input), form: init?.body as URLSearchParams });
        return Response.json({});
      },
    });
    expect(sent.map(({ url }) => url)).toEqual([RESPONSE_URI]);
    const token = JSON.parse(sent[0]?.form.get('vp_token') ?? '{}') as { contact: [string] };
    const { keyBinding } = await readPresentation(token.contact[0]);
    expect(keyBinding).toMatchObject({ aud: `redirect_uri:${RESPONSE_URI}`, nonce: 'n-0123456789abcdef' });
  });

  it.each([
    ['its answer goes elsewhere', { response_uri: 'https://evil.example/' }, 'invalid_response_uri'],
    [
      'its answer goes to almost the same address',
      { response_uri: `${RESPONSE_URI}/` },
      'invalid_response_uri',
    ],
    [
      'its address is not protected',
      { client_id: 'redirect_uri:http://verifier.example/', response_uri: 'http://verifier.example/' },
      'invalid_response_uri',
    ],
    ['it has no nonce', { nonce: undefined }, 'missing_nonce'],
    ['it has no query', { dcql_query: undefined }, 'invalid_query'],
    ['its query is broken', { dcql_query: '{' }, 'invalid_query'],
    ['it wants a transaction signed', { transaction_data: '[]' }, 'unsupported_transaction_data'],
    ['it wants encryption and names no key', { response_mode: 'direct_post.jwt' }, 'no_encryption_key'],
    ['it names another client', { client_id: 'x509_hash:abc' }, 'link_invalid'],
  ])('is refused where %s', async (_, changes, code) => {
    await expect(resolveRequest(link(changes))).rejects.toMatchObject({ code });
  });

  it('is refused where a parameter stands twice', async () => {
    await expect(resolveRequest(`${link()}&response_uri=https://evil.example/`)).rejects.toMatchObject({
      code: 'link_invalid',
    });
  });
});
