import { type DigitalProtocol, isErrorCode } from 'civic-elements/protocol';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerIsoMdoc,
  answerOpenid4vp,
  digitalRequest,
  isoTranscriptOf,
  recipientKey,
  sealHpke,
} from '../support/digital-wallet.js';
import { encodeCbor } from '../support/encode-cbor.js';
import { ORIGIN, type PageKey, type PageService, pageService } from '../support/page-service.js';
import { type TestCredential, TestIssuer } from '../support/test-issuer.js';
import { TestMdocHolder, TestMdocIssuer } from '../support/test-mdoc.js';
import { TestWallet } from '../support/test-wallet.js';

const EU_AGE = 'eu.europa.ec.av.1';
const PROTOCOLS: DigitalProtocol[] = ['openid4vp-v1-signed', 'openid4vp-v1-unsigned', 'org-iso-mdoc'];

/** Requests that one page may send in a minute, with some room. */
const PER_PAGE = 20;

/** A scope request in all protocols, with a good answer to two of them. */
interface Round {
  key: PageKey;
  good: [iso: string, signed: string];
}

let service: PageService;
let issuer: TestMdocIssuer;
let holder: TestMdocHolder;
let wallet: TestWallet;
let credential: TestCredential;
beforeAll(async () => {
  service = await pageService();
  const { clock, context, app } = service;
  issuer = await TestMdocIssuer.create(clock());
  holder = TestMdocHolder.create();
  wallet = await TestWallet.create(clock);
  credential = await (await TestIssuer.create(clock)).issue(wallet.publicKey);
  const { pem: certificate } = issuer.anchor;
  await context.store.putTrustAnchor({ id: 'age', types: [EU_AGE], certificate, isTest: false });
  await context.store.changeApp(app.appId, (current) => ({ ...current, allowsUnsigned: true }));
});
afterAll(() => service.close());

async function startRound(): Promise<Round> {
  const key = await service.start({ scope: 'PROOF_OF_AGE', digital: PROTOCOLS });
  const mdoc = issuer.issue(holder.publicKey, EU_AGE, { [EU_AGE]: { age_over_18: true } });
  const iso = digitalRequest(key.reply, 'org-iso-mdoc');
  const signed = digitalRequest(key.reply, 'openid4vp-v1-signed');
  const answers = await Promise.all([
    answerIsoMdoc(iso, { holder, mdocs: [mdoc], origin: ORIGIN }),
    answerOpenid4vp(signed, { wallet, credential, origin: ORIGIN }),
  ]);
  const [first, second] = answers.map(({ data }) => String(data['response'])) as [string, string];
  return { key, good: [first, second] };
}

/** Sends many bodies: none is a fault, none is echoed, none is counted out, and every scope request waits for the real answer. */
async function expectRefused<T>(
  values: fc.Arbitrary<T>,
  numRuns: number,
  bodyOf: (value: T, round: Round) => object | Promise<object>,
): Promise<void> {
  let round = await startRound();
  let sent = 0;
  const check = async (value: T) => {
    if (sent++ % PER_PAGE === 0) round = await startRound();
    const reply = await service.post(round.key, 'answer', await bodyOf(value, round));
    const { error } = reply.json<{ error: string }>();
    expect([400, 413, 422], reply.body).toContain(reply.statusCode);
    expect(isErrorCode(error)).toBe(true);
    expect(reply.body.length).toBeLessThan(600);
    expect((await service.stored(round.key))?.status).toBe('pending');
  };
  await fc.assert(fc.asyncProperty(values, check), { numRuns });
}

const protocol = fc.constantFrom(...PROTOCOLS);

it('any body of an answer is refused in a documented way', async () => {
  const response = fc.oneof(fc.string(), fc.base64String(), fc.jsonValue());
  const bodies = fc.oneof(
    fc.jsonValue().filter((value) => typeof value === 'object' && value !== null),
    fc.record({ protocol: fc.oneof(protocol, fc.string()), data: fc.jsonValue() }),
    fc.record({ protocol, data: fc.record({ response, other: fc.jsonValue() }) }),
  );
  await expectRefused(bodies, 200, (body) => body as object);
});

it('a good answer that was changed in one place, or sent in another protocol, is refused', async () => {
  const change = fc.record({
    name: protocol,
    which: fc.constantFrom(0, 1),
    at: fc.nat(),
    text: fc.constantFrom('', '=', '~', 'AA', '_-'),
  });
  await expectRefused(change, 100, ({ name, which, at, text }, { good }) => {
    const response = good[which as 0 | 1];
    const place = at % response.length;
    return {
      protocol: name,
      data: { response: response.slice(0, place) + text + response.slice(place + 1) },
    };
  });
});

it('whatever bytes a wallet seals in org-iso-mdoc, they are refused without a fault', async () => {
  const plaintext = fc.oneof(
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    fc
      .record({
        version: fc.constantFrom('1.0', '2.0'),
        documents: fc.array(fc.jsonValue(), { minLength: 1 }),
      })
      .map((response) => encodeCbor({ ...response, status: 0 })),
  );
  await expectRefused(plaintext, 100, async (bytes, { key }) => {
    const encryptionInfo = String(digitalRequest(key.reply, 'org-iso-mdoc').data['encryptionInfo']);
    const info = isoTranscriptOf(encryptionInfo, ORIGIN);
    const sealed = await sealHpke(recipientKey(encryptionInfo), bytes, info);
    return {
      protocol: 'org-iso-mdoc',
      data: { response: encodeCbor(['dcapi', sealed]).toString('base64url') },
    };
  });
});
