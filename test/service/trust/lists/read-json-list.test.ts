import { readFileSync } from 'node:fs';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { CompactSign } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { ListError } from '../../../../service/src/trust/lists/list-error.js';
import { MAX_LIST_BYTES, readList } from '../../../../service/src/trust/lists/read-list.js';
import { type TestCertificate, selfSigned } from '../../support/test-issuer.js';
import {
  type ListOptions,
  PID_ISSUANCE,
  PID_LIST,
  PUB_EAA_LIST,
  iso,
  loteDocument,
  signLote,
} from '../../support/trusted-list.js';

const NOW = Date.UTC(2026, 10, 28, 12);
const DAY = 86_400_000;

let signer: TestCertificate;
let stranger: TestCertificate;
let issuer: TestCertificate;
beforeAll(async () => {
  [signer, stranger, issuer] = await Promise.all([
    selfSigned(NOW, { ca: false, name: 'List operator' }),
    selfSigned(NOW, { ca: false, name: 'Stranger' }),
    selfSigned(NOW, { name: 'PID issuer' }),
  ]);
});

const signed = (options: ListOptions = {}, header = {}) =>
  signLote(loteDocument(NOW, { services: [{ certificates: [issuer.base64] }], ...options }), signer, header);

const read = (text: string, signers = [signer.pem], now = NOW) => readList(Buffer.from(text), signers, now);

/** The check that a list fails. */
async function failing(list: Promise<unknown>): Promise<string> {
  const error = await list.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ListError);
  return (error as ListError).check;
}

describe('a list of trusted entities in JSON', () => {
  it('is read when the named signer signed it', async () => {
    expect(await read(await signed({ sequence: 7 }))).toEqual({
      type: PID_LIST,
      sequence: 7,
      issuedAt: NOW - DAY,
      nextUpdate: NOW + 30 * DAY,
      services: [{ type: PID_ISSUANCE, entity: 'Test issuer', place: 0, certificates: [issuer.base64] }],
    });
  });

  it('may end in a line break, and may be signed by any of several signers', async () => {
    expect(await read(`${await signed()}\n`, [stranger.pem, signer.pem])).toMatchObject({ sequence: 1 });
  });

  it('shows status, its start, and every service of every entity', async () => {
    const status = 'http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/notified';
    const services = [
      { certificates: [issuer.base64], status, statusSince: NOW - DAY, entity: 'One' },
      { certificates: ['AAAA', 'BBBB'], entity: 'Two' },
    ];
    expect((await read(await signed({ type: PUB_EAA_LIST, services }))).services).toEqual([
      {
        type: PID_ISSUANCE,
        entity: 'One',
        place: 0,
        certificates: [issuer.base64],
        status,
        statusSince: NOW - DAY,
      },
      { type: PID_ISSUANCE, entity: 'Two', place: 1, certificates: ['AAAA', 'BBBB'] },
    ]);
  });

  it.each(['WRPRCrovidersList', 'WRPRCProvidersList'])(
    'of providers of registration certificates is read with the status address of %s',
    async (spelling) => {
      const StatusDeterminationApproach = `http://uri.etsi.org/19602/${spelling}/StatusDetn/EU`;
      expect(await read(await signed({ scheme: { StatusDeterminationApproach } }))).toBeDefined();
    },
  );

  it('keeps the readable services when one is identified by a key alone or has a type of its own', async () => {
    const document = loteDocument(NOW, { services: [{ certificates: [issuer.base64] }] }) as {
      LoTE: { TrustedEntitiesList: { TrustedEntityServices: unknown[] }[] };
    };
    document.LoTE.TrustedEntitiesList[0]?.TrustedEntityServices.push(
      {
        ServiceInformation: {
          ServiceTypeIdentifier: PID_ISSUANCE,
          ServiceDigitalIdentity: { PublicKeyValues: [{}] },
        },
      },
      { ServiceInformation: { ServiceName: [] } },
    );
    const { services } = await read(await signLote(document, signer));
    expect(services.map(({ certificates }) => certificates)).toEqual([[issuer.base64], []]);
  });

  it.each(['published by WE BUILD for PID providers', 'published by WE BUILD for access certificates'])(
    'is read in the form %s',
    async (name) => {
      const file = name.includes('PID') ? 'lote-pid-providers-webuild' : 'lote-wrpac-providers-webuild';
      const path = new URL(`../../../vectors/wallets/${file}.json`, import.meta.url);
      const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: object };
      const { type, services } = await read(await signLote(vectors, signer));
      expect(type).toMatch(/ProvidersList$/);
      expect(services).not.toEqual([]);
    },
  );

  it.each([
    ['PS256', () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['EdDSA', () => generateKeyPairSync('ed25519')],
  ])('cannot be signed with %s by a key that is not the signer’s', async (alg, make) => {
    const { privateKey } = make() as { privateKey: KeyObject };
    const jws = await new CompactSign(Buffer.from(JSON.stringify(loteDocument(NOW))))
      .setProtectedHeader({ alg })
      .sign(privateKey);
    expect(await failing(read(jws))).toBe('signature');
  });

  it('signed by a stranger, whose certificate it brings along, is refused', async () => {
    const jws = await signLote(loteDocument(NOW), stranger, { x5c: [stranger.base64, signer.base64] });
    expect(await failing(read(jws))).toBe('signature');
  });

  it.each(['header', 'payload', 'signature'])('whose %s was altered is refused', async (part) => {
    const parts = (await signed()).split('.');
    const index = ['header', 'payload', 'signature'].indexOf(part);
    const bytes = Buffer.from(parts[index] ?? '', 'base64url');
    // Stays JSON: a letter within a value.
    const at = part === 'signature' ? 5 : bytes.indexOf(part === 'header' ? 'trustlist' : 'Test issuer');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    parts[index] = bytes.toString('base64url');
    expect(await failing(read(parts.join('.')))).toBe('signature');
  });

  it('without a signature, or with that of another list, is refused', async () => {
    const [header, payload] = (await signed()).split('.');
    const other = (await signed({ sequence: 2 })).split('.')[2];
    expect(await failing(read(`${header}.${payload}.${other}`))).toBe('signature');
    expect(await failing(read(`${header}.${payload}.`))).toBe('malformed');
    expect(await failing(read(JSON.stringify(loteDocument(NOW))))).toBe('malformed');
  });

  it('without an algorithm, or with one that is a shared secret, is refused', async () => {
    const [, payload, signature] = (await signed()).split('.');
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg })).toString('base64url');
    expect(await failing(read(`${header('none')}.${payload}.${signature}`))).toBe('signature');
    const jws = await new CompactSign(Buffer.from(JSON.stringify(loteDocument(NOW))))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(signer.pem));
    expect(await failing(read(jws))).toBe('signature');
  });

  it('whose signer’s certificate is past its dates, or not yet within them, is refused', async () => {
    const jws = await signed();
    expect(await failing(read(jws, [signer.pem], NOW + 366 * DAY))).toBe('signer_dates');
    expect(await failing(read(jws, [signer.pem], NOW - 2 * DAY))).toBe('signer_dates');
  });

  it('with a critical header that times the signature is read; with another one it is refused', async () => {
    expect(await read(await signed({}, { crit: ['sigT'], sigT: iso(NOW) }))).toBeDefined();
    expect(await failing(read(await signed({}, { crit: ['unknown'], unknown: 1 })))).toBe('signature');
  });

  it('with a critical extension is refused; a service with one vouches for nothing', async () => {
    const scheme = { SchemeExtensions: [{ critical: true, name: 'x' }] };
    expect(await failing(read(await signed({ scheme })))).toBe('critical_extension');
    const services = [
      { certificates: ['AAAA'], extensions: [{ Critical: true }] },
      { certificates: ['BBBB'], extensions: [{ Critical: false }] },
    ];
    expect((await read(await signed({ services }))).services.map(({ certificates }) => certificates)).toEqual(
      [['BBBB']],
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['another version', { LoTEVersionIdentifier: 2 }],
    ['no type', { LoTEType: undefined }],
    ['a sequence number in quotes', { LoTESequenceNumber: '7' }],
    ['half a sequence number', { LoTESequenceNumber: 1.5 }],
    ['no time of issue', { ListIssueDateTime: undefined }],
    ['a day without a time', { NextUpdate: '2027-01-01' }],
    ['a time without a zone', { NextUpdate: '2027-01-01T00:00:00' }],
    ['a day that does not exist', { NextUpdate: '2027-13-41T00:00:00Z' }],
    ['a list of one next update', { NextUpdate: ['2027-12-01T00:00:00Z'] }],
    ['a next update that is empty', { NextUpdate: null }],
  ])('with %s is malformed', async (_what, scheme) => {
    expect(await failing(read(await signed({ scheme })))).toBe('malformed');
  });

  it.each<[string, Record<string, unknown>]>([
    ['no list', { LoTE: undefined }],
    ['no information about the list', { ListAndSchemeInformation: undefined }],
    ['entities that are no list', { TrustedEntitiesList: {} }],
    ['entities that are no objects', { TrustedEntitiesList: [1] }],
    ['a service that says nothing', { TrustedEntitiesList: [{ TrustedEntityServices: [{}] }] }],
  ])('that is signed with %s is malformed', async (_what, members) => {
    const { LoTE } = loteDocument(NOW) as { LoTE: object };
    const payload = 'LoTE' in members ? {} : { LoTE: { ...LoTE, ...members } };
    expect(await failing(read(await signLote(payload, signer)))).toBe('malformed');
  });

  it('of more than 8 MB is refused before it is parsed', async () => {
    const padded = (await signed()).padEnd(MAX_LIST_BYTES);
    expect(await read(padded)).toMatchObject({ sequence: 1 });
    expect(await failing(read(`${padded} `))).toBe('malformed');
  });
});
