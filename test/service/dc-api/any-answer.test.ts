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
import { Raw, encodeCbor } from '../support/encode-cbor.js';
import { ORIGIN, type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';
import { TestIssuer } from '../support/test-issuer.js';
import { TestMdocHolder, TestMdocIssuer } from '../support/test-mdoc.js';
import { TestWallet } from '../support/test-wallet.js';

const EU_AGE = 'eu.europa.ec.av.1';
const PROTOCOLS: DigitalProtocol[] = ['openid4vp-v1-signed', 'openid4vp-v1-unsigned', 'org-iso-mdoc'];

let service: PageService;
let key: PageKey;
let good: string[];
beforeAll(async () => {
  service = await pageService();
  const { clock, context, app } = service;
  const issuer = await TestMdocIssuer.create(clock());
  const { pem: certificate } = issuer.anchor;
  await context.store.putTrustAnchor({ id: 'age', types: [EU_AGE], certificate, isTest: false });
  await context.store.changeApp(app.appId, (current) => ({ ...current, allowsUnsigned: true }));
  key = await service.start({ scope: 'PROOF_OF_AGE', digital: PROTOCOLS });
  const holder = TestMdocHolder.create();
  const mdoc = issuer.issue(holder.publicKey, EU_AGE, { [EU_AGE]: { age_over_18: true } });
  const wallet = await TestWallet.create(clock);
  const credential = await (await TestIssuer.create(clock)).issue(wallet.publicKey);
  const iso = digitalRequest(key.reply, 'org-iso-mdoc');
  const signed = digitalRequest(key.reply, 'openid4vp-v1-signed');
  const answers = await Promise.all([
    answerIsoMdoc(iso, { holder, mdocs: [mdoc], origin: ORIGIN }),
    answerOpenid4vp(signed, { wallet, credential, origin: ORIGIN }),
  ]);
  good = answers.map(({ data }) => String(data['response']));
});
afterAll(() => service.close());

/** Never a fault, never an echo, and the scope request waits for the real answer. */
async function expectRefused(body: unknown): Promise<void> {
  const reply = await service.post(key, 'answer', body as object);
  expect(reply.statusCode, reply.body).toBeGreaterThanOrEqual(400);
  expect(reply.statusCode, reply.body).toBeLessThan(500);
  const { error } = reply.json<{ error: string }>();
  expect(isErrorCode(error)).toBe(true);
  expect(reply.body.length).toBeLessThan(600);
}
const isPending = async () => snapshotOf(await service.get(key)).status === 'pending';

const protocol = fc.constantFrom(...PROTOCOLS);

it('any body of an answer is refused in a documented way', async () => {
  const response = fc.oneof(fc.string(), fc.base64String(), fc.jsonValue());
  const bodies = fc.oneof(
    fc.jsonValue().filter((value) => typeof value === 'object' && value !== null),
    fc.record({ protocol: fc.oneof(protocol, fc.string()), data: fc.jsonValue() }),
    fc.record({ protocol, data: fc.record({ response, other: fc.jsonValue() }) }),
  );
  await fc.assert(fc.asyncProperty(bodies, expectRefused), { numRuns: 200 });
  expect(await isPending()).toBe(true);
});

it('a good answer that was cut, or changed in one place, is refused in every protocol', async () => {
  const changed = fc
    .tuple(fc.nat(1), fc.nat(), fc.string({ maxLength: 2 }))
    .map(([which, at, text]) => {
      const response = good[which] ?? '';
      const place = at % response.length;
      return { response, other: response.slice(0, place) + text + response.slice(place + 1) };
    })
    .filter(({ response, other }) => other !== response)
    .map(({ other }) => other);
  await fc.assert(
    fc.asyncProperty(protocol, changed, (name, response) =>
      expectRefused({ protocol: name, data: { response } }),
    ),
    { numRuns: 150 },
  );
  expect(await isPending()).toBe(true);
});

it('whatever bytes a wallet seals in org-iso-mdoc, they are refused without a fault', async () => {
  const encryptionInfo = String(digitalRequest(key.reply, 'org-iso-mdoc').data['encryptionInfo']);
  const info = isoTranscriptOf(encryptionInfo, ORIGIN);
  const plaintext = fc.oneof(
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    fc
      .record({
        version: fc.constantFrom('1.0', '2.0'),
        documents: fc.array(fc.jsonValue(), { minLength: 1 }),
      })
      .map((response) => encodeCbor({ ...response, status: 0 })),
  );
  await fc.assert(
    fc.asyncProperty(plaintext, async (bytes) => {
      const sealed = await sealHpke(recipientKey(encryptionInfo), encodeCbor(new Raw(bytes)), info);
      const response = encodeCbor(['dcapi', sealed]).toString('base64url');
      await expectRefused({ protocol: 'org-iso-mdoc', data: { response } });
    }),
    { numRuns: 100 },
  );
  expect(await isPending()).toBe(true);
});
