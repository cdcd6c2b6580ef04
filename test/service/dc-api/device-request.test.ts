import { KeyObject, X509Certificate, verify } from 'node:crypto';
import { DeviceRequest, cborDecode } from '@owf/mdoc';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoTranscript } from '../../../service/src/credentials/mdoc/session-transcript.js';
import type { ClaimsQuery, Query } from '../../../service/src/credentials/query.js';
import { type Reader, deviceRequest } from '../../../service/src/dc-api/device-request.js';
import { encryptionInfo } from '../../../service/src/dc-api/encryption-info.js';
import { Raw, Tag, embed, encodeCbor } from '../support/encode-cbor.js';
import { selfSigned } from '../support/test-issuer.js';

const MDL = 'org.iso.18013.5.1.mDL';
const MDL_SPACE = 'org.iso.18013.5.1';
const PID = 'eu.europa.ec.eudi.pid.1';
const TRANSCRIPT = isoTranscript('info', 'https://shop.example');

/** What another library reads in a request. */
interface Decoded {
  version: string;
  docRequests: { itemsRequest: Items; readerAuth: [Uint8Array, Map<number, unknown>, null, Uint8Array] }[];
  deviceRequestInfo?: { useCases: { mandatory: boolean; documentSets: number[][] }[] };
  readerAuthAll?: [Uint8Array, Map<number, unknown>, null, Uint8Array][];
}
interface Items {
  docType: string;
  nameSpaces: Record<string, Record<string, boolean>>;
  requestInfo?: Record<string, unknown>;
}

let reader: Reader;
beforeAll(async () => {
  const { keys, pem } = await selfSigned(Date.now(), { name: 'Shop' });
  reader = { key: KeyObject.from(keys.privateKey), chain: [new X509Certificate(pem).raw] };
});

const claim = (namespace: string, element: string, isKept = false): ClaimsQuery => ({
  id: element,
  path: [namespace, element],
  intent_to_retain: isKept,
});
const mdl = (...claims: ClaimsQuery[]) => ({
  id: 'mdl',
  format: 'mso_mdoc' as const,
  meta: { doctype_value: MDL },
  claims,
});
const pid = (id: string, ...claims: ClaimsQuery[]) => ({
  id,
  format: 'mso_mdoc' as const,
  meta: { doctype_value: PID },
  claims,
});

/** Reads a request with code by others, down into its embedded items. */
function decode(query: Query, by: Reader = reader): Decoded {
  return plain(cborDecode(deviceRequest(query, TRANSCRIPT, by))) as Decoded;
}

/** Maps with text keys as objects, and embedded items as what they hold. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    const isText = [...value.keys()].every((key) => typeof key === 'string');
    const entries = [...(value as Map<string, unknown>)].map(([key, one]) => [key, plain(one)] as const);
    return isText ? Object.fromEntries(entries) : new Map(entries);
  }
  return 'data' in value ? plain((value as { data: unknown }).data) : value;
}

describe('what a wallet is asked for in org-iso-mdoc', () => {
  it('is a document and its elements, each with whether it may be kept', () => {
    const query = { credentials: [mdl(claim(MDL_SPACE, 'given_name', true), claim(MDL_SPACE, 'portrait'))] };
    const { version, docRequests } = decode(query);
    expect(version).toBe('1.0');
    expect(docRequests.map(({ itemsRequest }) => itemsRequest)).toEqual([
      { docType: MDL, nameSpaces: { [MDL_SPACE]: { given_name: true, portrait: false } } },
    ]);
  });

  it('is each document once, also when several queries are for its type', () => {
    const query = {
      credentials: [
        pid('identity', claim(PID, 'given_name', true)),
        pid('contact', claim(PID, 'given_name'), claim(PID, 'email_address')),
      ],
    };
    const { docRequests } = decode(query);
    expect(docRequests.map(({ itemsRequest: { nameSpaces } }) => nameSpaces)).toEqual([
      { [PID]: { given_name: true, email_address: false } },
    ]);
  });

  it('is not more than the preferred claims, with what will do instead', () => {
    const age = {
      ...pid('age', claim(PID, 'age_over_18'), claim(PID, 'birth_date')),
      claim_sets: [['age_over_18'], ['birth_date']],
    };
    const [asked] = decode({ credentials: [age] }).docRequests;
    expect(asked?.itemsRequest).toMatchObject({
      nameSpaces: { [PID]: { age_over_18: false } },
      requestInfo: {
        alternativeDataElements: [
          {
            requestedElement: [PID, 'age_over_18'],
            alternativeElementSets: [[[PID, 'birth_date']]],
          },
        ],
      },
    });
    expect(asked?.itemsRequest.nameSpaces[PID]).not.toHaveProperty('birth_date');
  });

  it('says which document is enough where any of several is', () => {
    const query = {
      credentials: [pid('identity', claim(PID, 'given_name')), mdl(claim(MDL_SPACE, 'given_name'))],
      credential_sets: [{ options: [['identity'], ['mdl']] }, { options: [['mdl']], required: false }],
    };
    const { version, docRequests, deviceRequestInfo } = decode(query);
    expect(version).toBe('1.1');
    expect(docRequests.map(({ itemsRequest: { docType } }) => docType)).toEqual([PID, MDL]);
    expect(deviceRequestInfo).toEqual({
      useCases: [
        { mandatory: true, documentSets: [[0], [1]] },
        { mandatory: false, documentSets: [[1]] },
      ],
    });
  });

  it('stays in the first edition where all alternatives are in one document', () => {
    const query = {
      credentials: [pid('identity', claim(PID, 'given_name')), pid('name', claim(PID, 'family_name'))],
      credential_sets: [{ options: [['identity'], ['name']] }],
    };
    expect(decode(query)).toMatchObject({ version: '1.0' });
    expect(decode(query)).not.toHaveProperty('deviceRequestInfo');
  });

  it('carries a registration certificate where the app has one, and no word of it otherwise', () => {
    const query = { credentials: [mdl(claim(MDL_SPACE, 'given_name'))] };
    const [registered] = decode(query, { ...reader, registration: 'a.b.c' }).docRequests;
    expect(Buffer.from(registered?.itemsRequest.requestInfo?.['euWrprc'] as Uint8Array).toString()).toBe(
      'a.b.c',
    );
    expect(decode(query).docRequests[0]?.itemsRequest).not.toHaveProperty('requestInfo');
  });

  it('is read by another library', () => {
    const query = { credentials: [mdl(claim(MDL_SPACE, 'given_name'))] };
    expect(() => DeviceRequest.decode(deviceRequest(query, TRANSCRIPT, reader))).not.toThrow();
  });
});

describe('the authentication of the reader', () => {
  const query: Query = {
    credentials: [pid('identity', claim(PID, 'given_name')), mdl(claim(MDL_SPACE, 'given_name'))],
    credential_sets: [{ options: [['identity'], ['mdl']] }],
  };

  /** Verifies a COSE_Sign1 over a structure with the certificate that it names. */
  function isSigned(
    [header, unprotected, , signature]: [Uint8Array, Map<number, unknown>, null, Uint8Array],
    structure: unknown,
  ): boolean {
    const signed = encodeCbor(['Signature1', header, Buffer.alloc(0), encodeCbor(embed(structure))]);
    const { publicKey: key } = new X509Certificate(unprotected.get(33) as Uint8Array);
    return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  }
  const itemsOf = (items: Items) => new Tag(24, encodeCbor(items));

  it('goes over each document and over this very session', () => {
    const { docRequests } = decode(query);
    for (const { itemsRequest, readerAuth } of docRequests) {
      const structure = (transcript: Buffer) => [
        'ReaderAuthentication',
        new Raw(transcript),
        itemsOf(itemsRequest),
      ];
      expect(isSigned(readerAuth, structure(TRANSCRIPT))).toBe(true);
      expect(isSigned(readerAuth, structure(isoTranscript('info', 'https://evil.example')))).toBe(false);
    }
  });

  it('goes over all documents together with which of them are enough', () => {
    const { docRequests, readerAuthAll = [], deviceRequestInfo } = decode(query);
    const structure = [
      'ReaderAuthenticationAll',
      new Raw(TRANSCRIPT),
      docRequests.map(({ itemsRequest }) => itemsOf(itemsRequest)),
      new Tag(24, encodeCbor(deviceRequestInfo)),
    ];
    expect(readerAuthAll.map((one) => isSigned(one, structure))).toEqual([true]);
  });

  it('names the whole chain, leaf first, as bytes alone or as a list', () => {
    const x5chain = (by: Reader) => decode(query, by).docRequests[0]?.readerAuth[1].get(33);
    const [leaf = Buffer.alloc(0)] = reader.chain;
    expect(Buffer.from(x5chain(reader) as Uint8Array)).toEqual(leaf);
    expect(
      (x5chain({ ...reader, chain: [leaf, leaf] }) as Uint8Array[]).map((one) => Buffer.from(one)),
    ).toEqual([leaf, leaf]);
  });
});

describe('the EncryptionInfo', () => {
  it('holds nonce and key in the form of the published example', () => {
    const published = 'gmVkY2FwaaJlbm9uY2VQAAECAwQFBgcICQoLDA0OD3JyZWNpcGllbnRQdWJsaWNLZXmkAQIgASFYIA';
    const nonce = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex').toString('base64url');
    const coordinate = Buffer.alloc(32, 1).toString('base64url');
    const info = encryptionInfo({
      nonce,
      encryptionKey: {
        kty: 'EC',
        crv: 'P-256',
        x: coordinate,
        y: coordinate,
        d: 'secret',
        kid: 'key',
        alg: 'ECDH-ES',
        use: 'enc',
      },
    });
    expect(Buffer.from(info, 'base64url').subarray(0, 56)).toEqual(
      Buffer.from(published, 'base64url').subarray(0, 56),
    );
    expect(Buffer.from(info, 'base64url').includes(Buffer.from('secret', 'base64url'))).toBe(false);
  });

  it('makes the published transcript', () => {
    const published = 'gmVkY2FwaaJlbm9uY2VQAAECAwQFBgcICQoLDA0OD3JyZWNpcGllbnRQdWJsaWNLZXmkAQIgASFYIA';
    expect(isoTranscript(published, 'https://verifier.example.com').toString('hex')).toBe(
      '83f6f6826564636170695820b1d05b3cc73cfcc4ad210f14dc039258ba01a46832e929c0b336845c59f56c92',
    );
  });
});
