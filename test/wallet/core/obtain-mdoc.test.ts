import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore, newSigningKey, obtainCredentials, readOffer } from '../../../wallet/core/index.js';
import { issueMdoc } from '../fixtures/held-mdoc.js';
import { Raw } from '../../service/support/encode-cbor.js';
import type { MdocOptions } from '../../service/support/test-mdoc.js';

const ISSUER = 'https://issuer.example';
const TYPE = 'org.example.membership';
const ELEMENTS = { [TYPE]: { number: '4711', since: 2020 } };

/** An issuer that says yes to everybody, and gives what the test says. */
interface Given {
  docType?: string;
  options?: MdocOptions;
  /** Binds the mdoc to the key of somebody else. */
  isForOthers?: boolean;
  /** What is sent in the place of the mdoc. */
  text?: string;
}

let store: MemoryStore;
let configurations: Record<string, object>;
beforeEach(() => {
  store = new MemoryStore();
  configurations = {
    mdoc: { format: 'mso_mdoc', doctype: TYPE, display: [{ name: 'Membership' }] },
    'sd-jwt': { format: 'dc+sd-jwt', vct: 'urn:example:membership' },
    other: { format: 'jwt_vc_json' },
  };
});

async function take(given: Given = {}, ids = ['mdoc']) {
  const keys = store.newHolderKey.bind(store);
  let publicKey = (await newSigningKey(false)).publicKey;
  store.newHolderKey = async () => {
    const pair = await keys();
    if (!given.isForOthers) publicKey = pair.publicKey;
    return pair;
  };
  const replies: Record<string, () => Promise<unknown>> = {
    'openid-credential-issuer': async () => ({
      credential_issuer: ISSUER,
      credential_endpoint: `${ISSUER}/credential`,
      credential_configurations_supported: configurations,
    }),
    'oauth-authorization-server': async () => ({ token_endpoint: `${ISSUER}/token` }),
    token: async () => ({ access_token: 'x' }),
    credential: async () => ({
      credentials: [
        {
          credential:
            given.text ?? (await issueMdoc(publicKey, given.docType ?? TYPE, ELEMENTS, given.options)),
        },
      ],
    }),
  };
  const fetch = async (url: URL | RequestInfo) => {
    const name = new URL(String(url)).pathname.split('/').at(-1) ?? '';
    return Response.json(await replies[name]?.());
  };
  const offer = {
    credential_issuer: ISSUER,
    credential_configuration_ids: ids,
    grants: { 'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'c' } },
  };
  return obtainCredentials(await readOffer(offer), store, { fetch });
}

describe('an mdoc of any issuer', () => {
  it('is kept when it is what was promised', async () => {
    expect(await take()).toMatchObject([{ vct: TYPE, name: 'Membership', isTest: false }]);
    expect(await store.list()).toHaveLength(1);
  });

  it.each<[string, Given]>([
    ['is of another type', { docType: 'org.example.other' }],
    ['is bound to somebody else’s key', { isForOthers: true }],
    [
      'says something else than its issuer signed',
      { options: { tamper: (item) => item.set('elementValue', 'x') } },
    ],
    ['is signed by another key than that of its certificate', { options: { alg: -35 } }],
    // A good signature all the same: but the library that shows it would encode the header anew, and the signature would not hold.
    [
      'has a header that could not be sent as it is',
      { options: { protectedHeader: new Raw(Buffer.from('b900010126', 'hex')) } },
    ],
    ['is an SD-JWT', { text: 'e30.e30.e30~' }],
    ['is no CBOR', { text: 'bm90IGNib3I' }],
    ['is empty', { text: '' }],
  ])('is refused, and nothing is kept, when it %s', async (_what, given) => {
    await expect(take(given)).rejects.toMatchObject({ code: 'invalid_credential' });
    expect(await store.list()).toEqual([]);
  });

  it('of a format that this wallet does not hold is not taken, nor anything beside it', async () => {
    await expect(take({}, ['mdoc', 'other'])).rejects.toMatchObject({ code: 'unsupported_offer' });
  });
});
