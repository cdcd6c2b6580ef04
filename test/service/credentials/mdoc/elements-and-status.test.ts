import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PresentationError } from '../../../../service/src/credentials/presentation-error.js';
import { NOW, createMdocSide } from '../../support/mdoc-side.js';
import { Raw, Tag, embed, encodeCbor } from '../../support/encode-cbor.js';

import { MDL, MDL_NAMESPACE, dateTime, fullDate } from '../../support/test-mdoc.js';

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

describe('the elements of a document', () => {
  it('must be what the issuer signed', async () => {
    const tamper = (item: Map<string, unknown>) => {
      if (item.get('elementIdentifier') === 'age_over_18') item.set('elementValue', false);
    };
    expect(await side.outcome(await side.present({ tamper }))).toBe('element_digest');
  });

  it('cannot move to another name or namespace', async () => {
    const rename = (item: Map<string, unknown>) => item.set('elementIdentifier', 'x');
    expect(await side.outcome(await side.present({ tamper: rename }))).toBe('element_digest');
    const move = (issuerSigned: Record<string, unknown>) => {
      const [items] = (issuerSigned.nameSpaces as Map<string, unknown>).values();
      issuerSigned.nameSpaces = new Map([['org.iso.18013.5.1.aamva', items]]);
    };
    expect(await side.outcome(await side.present({}, { issuerSigned: move }))).toBe('element_digest');
  });

  it('cannot be added by the wallet', async () => {
    const item = embed({ digestID: 77, random: Buffer.alloc(16), elementIdentifier: 'x', elementValue: 1 });
    const add = (issuerSigned: Record<string, unknown>) => {
      (issuerSigned.nameSpaces as Map<string, unknown[]>).get(MDL_NAMESPACE)?.push(item);
    };
    expect(await side.outcome(await side.present({}, { issuerSigned: add }))).toBe('element_digest');
  });

  it('cannot come twice', async () => {
    const twice = (issuerSigned: Record<string, unknown>) => {
      const items = (issuerSigned.nameSpaces as Map<string, unknown[]>).get(MDL_NAMESPACE);
      items?.push(items[0]);
    };
    expect(await side.outcome(await side.present({}, { issuerSigned: twice }))).toBe('elements_malformed');
  });

  it('cannot share a name', async () => {
    // Two elements of one name under digests of their own: only an issuer can make that.
    const item = (digestID: number, elementValue: unknown) =>
      embed({ digestID, random: Buffer.alloc(16), elementIdentifier: 'a', elementValue });
    expect(await outcomeOfItems([item(0, true), item(1, false)])).toBe('elements_malformed');
  });

  it.each([
    ['is no map', embed('x')],
    ['has no digestID', embed({ random: Buffer.alloc(16), elementIdentifier: 'a', elementValue: 1 })],
    ['has no name', embed({ digestID: 0, random: Buffer.alloc(16), elementValue: 1 })],
    ['names a member twice', new Tag(24, Buffer.from('a2616101616102', 'hex'))],
    [
      'is nested too deeply',
      embed({ digestID: 0, elementIdentifier: 'a', elementValue: new Raw('81'.repeat(40) + '80') }),
    ],
    [
      'has a name that programs take for another thing',
      embed({ digestID: 0, elementIdentifier: '__proto__', elementValue: 1 }),
    ],
    [
      'has such a name within',
      embed({
        digestID: 0,
        elementIdentifier: 'a',
        elementValue: { b: new Raw('a1695f5f70726f746f5f5f01') },
      }),
    ],
    ['holds no date', embed({ digestID: 0, elementIdentifier: 'a', elementValue: fullDate('1990-02-30') })],
    [
      'holds a list of one date',
      embed({ digestID: 0, elementIdentifier: 'a', elementValue: new Tag(1004, ['1990-01-01']) }),
    ],
    [
      'holds a list of one time',
      embed({ digestID: 0, elementIdentifier: 'a', elementValue: new Tag(0, ['1990-01-01T00:00:00Z']) }),
    ],
    ['holds a year', embed({ digestID: 0, elementIdentifier: 'a', elementValue: fullDate('1990') })],
    [
      'holds a time for a date',
      embed({ digestID: 0, elementIdentifier: 'a', elementValue: fullDate('1990-01-01T00:00:00Z') }),
    ],
    [
      'holds an unknown tag',
      embed({ digestID: 0, elementIdentifier: 'a', elementValue: new Tag(37, Buffer.alloc(16)) }),
    ],
    ['holds no number', embed({ digestID: 0, elementIdentifier: 'a', elementValue: NaN })],
  ])('cannot be read when one %s', async (_, item) => {
    expect(await outcomeOfItems([item])).toBe('elements_malformed');
  });

  it('must be there', async () => {
    const remove = (issuerSigned: Record<string, unknown>) => Object.assign(issuerSigned, { nameSpaces: {} });
    expect(await side.outcome(await side.present({}, { issuerSigned: remove }))).toBe('elements_missing');
    expect(await side.outcome(await side.present({}, { disclose: [] }))).toBe('elements_missing');
    const empty = (issuerSigned: Record<string, unknown>) =>
      Object.assign(issuerSigned, { nameSpaces: { [MDL_NAMESPACE]: [] } });
    expect(await side.outcome(await side.present({}, { issuerSigned: empty }))).toBe('elements_missing');
    expect(await side.outcome(await side.present({}, { issuerSigned: (all) => delete all.nameSpaces }))).toBe(
      'elements_missing',
    );
  });

  it.each([
    ['another digest algorithm', { digestAlgorithm: 'SHA-1' }],
    ['no digest algorithm', { digestAlgorithm: undefined }],
    ['no digests', { valueDigests: undefined }],
    ['no dates', { validityInfo: undefined }],
    ['another version', { version: '2.0' }],
    ['no version', { version: undefined }],
  ])('do not count under an issuer that signs %s', async (_, mso) => {
    expect(await side.outcome(await side.present({ mso }))).toBe('mso_malformed');
  });
});

describe('whether a document was withdrawn', () => {
  const status = { status_list: { idx: 412, uri: 'https://issuer.example/lists/1' } };

  it('is asked last, by the reference that the issuer signed and for the document type', async () => {
    const asked: unknown[] = [];
    const statusLists = { check: async (...reference: unknown[]) => void asked.push(reference) };
    await side.verify(await side.present({ status }), { statusLists });
    await side.verify(await side.present(), { statusLists });
    expect(asked).toEqual([
      [status, MDL],
      [undefined, MDL],
    ]);
  });

  it('is not asked for a document that is bad anyway', async () => {
    const statusLists = { check: async () => expect.unreachable() };
    const validity = { validUntil: dateTime(NOW) };
    expect(await side.outcome(await side.present({ status, validity }), { statusLists })).toBe(
      'credential_expired',
    );
  });

  it('counts', async () => {
    const revoked = async () => {
      throw new PresentationError('credential_revoked');
    };
    expect(await side.outcome(await side.present({ status }), { statusLists: { check: revoked } })).toBe(
      'credential_revoked',
    );
  });
});

/** The outcome for items that an issuer put into a licence as they are. */
async function outcomeOfItems(items: Tag[]): Promise<string> {
  const digests = items.map((item, index): [number, Buffer] => [
    index,
    createHash('sha256').update(encodeCbor(item)).digest(),
  ]);
  const mso = { valueDigests: { [MDL_NAMESPACE]: new Map(digests) } };
  const issuerSigned = (parts: Record<string, unknown>) =>
    Object.assign(parts, { nameSpaces: { [MDL_NAMESPACE]: items } });
  return side.outcome(await side.present({ mso }, { issuerSigned }));
}
