import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../../service/src/contact/address.js';
import { startVerification } from '../../../service/src/contact/verification.js';
import { CONTACT_IDS, createOffer } from '../../../service/src/issuer/offers.js';
import { IssuerClient, readCredential } from '../support/issuer-client.js';
import { presentMdoc, readMdoc } from '../support/owf-wallet.js';
import { MDL, TestMdocHolder, TestMdocIssuer } from '../support/test-mdoc.js';
import { CONTACT, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const [SD_JWT, MDOC] = CONTACT_IDS;
const DAY = 86_400_000;
const EMAIL = 'contact.personal.email';

const REFUSED = { status: 400, body: { error: 'presentation_rejected' } };

let side: WalletSide;
let client: IssuerClient;

beforeEach(async () => {
  side = await startWalletSide();
  client = new IssuerClient(side);
});

/** What whoever types the right code gets: an access token for every format. */
async function access(value = 'Ada@Example.org', kind: Contact['kind'] = 'email'): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  let sent = '';
  const deliver = async ({ code }: { code: string }) => {
    sent = code;
    return true;
  };
  const sender = { context: side.context, delivery: { email: deliver, phone: deliver } };
  await startVerification(sender, { id, kind, value, from: '192.0.2.1' });
  const { offerUri } = createOffer(side.context, { configurationIds: [...CONTACT_IDS], verificationId: id });
  return client.accessToken(await client.codeOf(offerUri), { tx_code: sent });
}

async function obtain(token: string, id: string = MDOC, copies = 1): Promise<string[]> {
  const nonce = await client.nonce();
  const proofs = await Promise.all(Array.from({ length: copies }, () => client.proof({ nonce })));
  const { body } = await client.credential(token, proofs, id);
  return (body.credentials as { credential: string }[]).map(({ credential }) => credential);
}

async function obtainMdoc(value?: string, kind?: Contact['kind']): Promise<string> {
  const [mdoc = ''] = await obtain(await access(value, kind));
  return mdoc;
}

/** Answers a request of BASIC_SIGNUP. */
async function signUp(present: (read: Awaited<ReturnType<WalletSide['read']>>) => Promise<object>) {
  const request = await side.start();
  const read = await side.read(side.requestId(request));
  const answer = await side.wallet.respond(read, await present(read));
  return { request, ...(await side.post(side.requestId(request), answer)) };
}

const withMdoc = (mdoc: string, names = ['email']) =>
  signUp(async (read) => ({
    contact_mdoc: [await presentMdoc(mdoc, read, side.wallet.privateKey, { [CONTACT]: names })],
  }));

describe('whoever types the code that was sent', () => {
  it('gets the address as an mdoc, and a site gets it from there', async () => {
    const { request, status } = await withMdoc(await obtainMdoc());
    expect(status).toBe(200);
    expect((await side.claims(request)).data.map(({ label, value }) => [label, value])).toEqual([
      [EMAIL, 'Ada@Example.org'],
    ]);
  });

  it('is one user, whichever format their wallet took of the one offer', async () => {
    const token = await access();
    const [mdoc = ''] = await obtain(token);
    const [sdJwt = ''] = await obtain(token, SD_JWT);
    const one = await withMdoc(mdoc);
    const other = await signUp(async (read) => ({
      contact: [await side.wallet.present(readCredential(sdJwt), read, { disclose: ['email'] })],
    }));
    const stranger = await withMdoc(await obtainMdoc('eve@example.org'));
    const [ada, adaToo, eve] = await Promise.all(
      [one, other, stranger].map(async ({ request }) => (await side.claims(request)).userId),
    );
    expect(adaToo).toBe(ada);
    expect(eve).not.toBe(ada);
  });

  it('gets a phone number in the same way', async () => {
    const mdoc = await obtainMdoc('+44 20 7946 0958', 'phone');
    expect((await readMdoc(mdoc)).elements).toEqual({
      [CONTACT]: { phone_number: '+442079460958', phone_number_verified: true },
    });
    expect(await withMdoc(mdoc, ['phone_number'])).toMatchObject(REFUSED);
  });

  it('holds an mdoc that another library finds sound: bound to the wallet’s key, valid for half a year', async () => {
    const { docType, elements, validity, deviceKey, isSound } = await readMdoc(await obtainMdoc());
    expect(isSound).toBe(true);
    expect(docType).toBe(CONTACT);
    expect(elements).toEqual({ [CONTACT]: { email: 'Ada@Example.org', email_verified: true } });
    expect(validity.validFrom.getTime()).toBe(side.time.now);
    expect(validity.validUntil.getTime()).toBe(side.time.now + 180 * DAY);
    const { x, y } = side.wallet.publicKey;
    expect(deviceKey).toMatchObject({ kty: 'EC', crv: 'P-256', x, y });
  });

  it('gets both formats with one visit for a nonce: each reply brings the one for the next request', async () => {
    const token = await access();
    const first = await client.credential(token, [await client.proof()], SD_JWT);
    const nonce = String(first.body.c_nonce);
    const second = await client.credential(token, [await client.proof({ nonce })], MDOC);
    expect([first.status, second.status]).toEqual([200, 200]);
    const again = await client.credential(token, [await client.proof({ nonce })], MDOC);
    expect(again.body.error).toBe('invalid_nonce');
  });

  it('may have several copies, each with a place of its own in a status list', async () => {
    const copies = await obtain(await access(), MDOC, 3);
    expect(new Set(copies).size).toBe(3);
    const issued = await side.context.store.listIssued(10);
    expect(issued.map(({ configuration, copies: count }) => [configuration, count])).toEqual([[MDOC, 3]]);
  });
});

describe('the metadata', () => {
  it('describes it as OpenID4VCI 1.0 wants: document type, COSE algorithms, claims in their namespace', async () => {
    const { body } = await client.get('/.well-known/openid-credential-issuer/issuer');
    const all = body.credential_configurations_supported as Record<string, Record<string, unknown>>;
    expect(all[MDOC]).toMatchObject({
      format: 'mso_mdoc',
      doctype: CONTACT,
      cryptographic_binding_methods_supported: ['cose_key'],
      credential_signing_alg_values_supported: [-7],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
      credential_metadata: {
        claims: ['email', 'email_verified', 'phone_number', 'phone_number_verified'].map((name) => ({
          path: [CONTACT, name],
        })),
      },
    });
    expect(all[MDOC]).not.toHaveProperty('vct');
    expect(all[SD_JWT]).not.toHaveProperty('doctype');
  });
});

describe('a site gets nothing', () => {
  it('of one that was withdrawn', async () => {
    const mdoc = await obtainMdoc();
    for (const { id } of await side.context.store.listIssued(10)) {
      await side.context.store.revokeIssued({ id }, side.time.now);
    }
    const { request, ...reply } = await withMdoc(mdoc);
    expect(reply).toMatchObject({ status: 400, body: { error: 'credential_over' } });
    expect((await side.row(request)).status).toBe('failed');
  });

  it('of one that is half a year old', async () => {
    const mdoc = await obtainMdoc();
    side.time.now += 180 * DAY;
    expect(await withMdoc(mdoc)).toMatchObject({ status: 400, body: { error: 'credential_over' } });
  });

  it('of one without the address that it asked for', async () => {
    expect(await withMdoc(await obtainMdoc(), ['email_verified'])).toMatchObject(REFUSED);
  });

  it('from whoever copied it and has not its key', async () => {
    const mdoc = await obtainMdoc();
    const { privateKey } = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
    ])) as CryptoKeyPair;
    const reply = await signUp(async (read) => ({
      contact_mdoc: [await presentMdoc(mdoc, read, privateKey, { [CONTACT]: ['email'] })],
    }));
    expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_presentation' } });
  });

  it.each([
    ['another document type', MDL, CONTACT],
    ['another namespace', CONTACT, 'org.iso.18013.5.1'],
  ])('of an address in %s, also of an issuer that is trusted for contacts', async (_what, docType, space) => {
    const issuer = await TestMdocIssuer.create(side.time.now);
    await side.context.store.putTrustAnchor({
      id: 'mdocs',
      types: [CONTACT, MDL],
      certificate: issuer.anchor.pem,
      isTest: false,
    });
    const holder = TestMdocHolder.create();
    const forged = issuer.issue(holder.publicKey, docType, { [space]: { email: 'ada@example.org' } });
    const { request, status } = await signUp(async (read) => ({
      contact_mdoc: [await holder.present(forged, read)],
    }));
    expect(status).toBe(400);
    expect((await side.row(request)).sealedClaims).toBeUndefined();
  });
});
