import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerXmlTask } from '../../../../service/src/trust/lists/answer-xml-task.js';
import { ListError } from '../../../../service/src/trust/lists/list-error.js';
import { readList } from '../../../../service/src/trust/lists/read-list.js';
import { type TestCertificate, selfSigned } from '../../support/test-issuer.js';
import { PID_ISSUANCE, loteDocument, signLote } from '../../support/trusted-list.js';
import { signXml, tslDocument } from '../../support/xml-list.js';

const NOW = Date.UTC(2026, 10, 28, 12);

let signer: TestCertificate;
beforeAll(async () => {
  signer = await selfSigned(NOW, { ca: false, name: 'List operator' });
});

describe('a list of trusted entities in JSON', () => {
  it('with any bytes changed gives an error or the same list, and never anything else', async () => {
    const good = await signLote(loteDocument(NOW, { services: [{ certificates: ['QUJD'] }] }), signer);
    const expected = await readList(Buffer.from(good), [signer.pem], NOW);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const bytes = Buffer.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          try {
            expect(await readList(bytes, [signer.pem], NOW)).toEqual(expected);
          } catch (error) {
            expect(error).toBeInstanceOf(ListError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('that is signed and holds anything at all gives an error or a list', async () => {
    const part = fc.jsonValue({ maxDepth: 3 });
    const service = fc.record(
      {
        ServiceTypeIdentifier: fc.oneof(fc.constant(PID_ISSUANCE), part),
        ServiceStatus: part,
        StatusStartingTime: part,
        ServiceDigitalIdentity: fc.oneof(
          part,
          fc.record({ X509Certificates: fc.array(fc.record({ val: part })) }),
        ),
        ServiceInformationExtensions: part,
      },
      { requiredKeys: [] },
    );
    const entity = fc.record(
      {
        TrustedEntityInformation: fc.oneof(part, fc.record({ TEName: part })),
        TrustedEntityServices: fc.oneof(part, fc.array(fc.record({ ServiceInformation: service }))),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(part, fc.array(entity)), part, async (TrustedEntitiesList, extensions) => {
        const { LoTE } = loteDocument(NOW, { scheme: { SchemeExtensions: extensions } }) as { LoTE: object };
        const text = await signLote({ LoTE: { ...LoTE, TrustedEntitiesList } }, signer);
        try {
          const { services } = await readList(Buffer.from(text), [signer.pem], NOW);
          for (const { certificates } of services)
            for (const certificate of certificates) expect(certificate).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ListError);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a trusted list in XML', () => {
  it('with any bytes changed is refused, or read as it was signed', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const answer = (text: string) => answerXmlTask({ text, keys: [publicKey] });
    const good = signXml(tslDocument(NOW, { services: [{ certificates: ['QUJD'] }] }), privateKey);
    const expected = await answer(good);
    expect(expected).toHaveProperty('list');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 32, max: 126 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const characters = [...good];
          for (const [at, code] of changes) characters[at] = String.fromCodePoint(code);
          const result = await answer(characters.join(''));
          if ('list' in result) expect(result).toEqual(expected);
          else expect(result.check).toMatch(/^(?:malformed|signature|signed_parts|critical_extension)$/);
        },
      ),
      { numRuns: 150 },
    );
  });
});
