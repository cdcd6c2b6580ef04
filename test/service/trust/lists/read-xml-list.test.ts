import { type KeyPairKeyObjectResult, X509Certificate, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type XmlAnswer, answerXmlTask } from '../../../../service/src/trust/lists/answer-xml-task.js';
import { MAX_LIST_BYTES, readList } from '../../../../service/src/trust/lists/read-list.js';
import { readXmlList } from '../../../../service/src/trust/lists/read-xml-list.js';
import type { TrustedList } from '../../../../service/src/trust/lists/trusted-list.js';
import { type TestCertificate, privateKeyPem, selfSigned } from '../../support/test-issuer.js';
import { GRANTED, type ListOptions, QEAA } from '../../support/trusted-list.js';
import {
  ENVELOPED,
  EU_GENERIC,
  EXCLUSIVE,
  INCLUSIVE,
  type SignatureOptions,
  reference,
  signXml,
  signatureTemplate,
  tslDocument,
} from '../../support/xml-list.js';

const NOW = Date.UTC(2026, 10, 28, 12);
const DAY = 86_400_000;
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
const OF_PROPERTIES = 'Type="http://uri.etsi.org/01903#SignedProperties"';
const SHA512 = 'http://www.w3.org/2001/04/xmlenc#sha512';

/** A key pair as PEM. */
interface Keys {
  publicKey: string;
  privateKey: string;
}

const pem = ({ publicKey, privateKey }: KeyPairKeyObjectResult): Keys => ({
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
});
const ec = (namedCurve: string): Keys => pem(generateKeyPairSync('ec', { namedCurve }));
const rsa = (modulusLength: number): Keys => pem(generateKeyPairSync('rsa', { modulusLength }));

const KEYS = ec('P-256');
const OTHER_KEYS = ec('P-256');

const list = (options: ListOptions = {}, signature: SignatureOptions = {}) =>
  tslDocument(NOW, { services: [{ certificates: ['QUJD'] }], ...options }, signatureTemplate(signature));

const signed = (options?: ListOptions, signature?: SignatureOptions, keys = KEYS) =>
  signXml(list(options, signature), keys.privateKey);

const answer = (text: string, keys = KEYS) => answerXmlTask({ text, keys: [keys.publicKey] });

async function read(text: string, keys = KEYS): Promise<TrustedList> {
  const result: XmlAnswer & { check?: string } = await answer(text, keys);
  expect(result.check).toBeUndefined();
  return (result as { list: TrustedList }).list;
}

/** An edit that must find what it replaces. */
function edit(text: string, from: string | RegExp, to: string): string {
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return edited;
}

describe('a trusted list in XML', () => {
  it('signed by xmlsec1 with the named key is read', async () => {
    expect(await read(signed({ sequence: 42 }))).toEqual({
      type: EU_GENERIC,
      sequence: 42,
      issuedAt: NOW - DAY,
      nextUpdate: NOW + 30 * DAY,
      services: [
        {
          type: QEAA,
          status: GRANTED,
          statusSince: NOW - DAY,
          entity: 'Test issuer',
          place: 0,
          certificates: ['QUJD'],
        },
      ],
    });
  });

  it.each<[string, () => Keys, SignatureOptions]>([
    ['P-384 with SHA-384', () => ec('P-384'), { method: `${MORE}ecdsa-sha384`, digest: `${MORE}sha384` }],
    ['P-521 with SHA-512', () => ec('P-521'), { method: `${MORE}ecdsa-sha512`, digest: SHA512 }],
    ['a Brainpool curve', () => ec('brainpoolP256r1'), {}],
    ['RSA with SHA-256', () => rsa(2048), { method: `${MORE}rsa-sha256` }],
    ['RSA with SHA-512', () => rsa(2048), { method: `${MORE}rsa-sha512`, digest: SHA512 }],
  ])('may be signed with %s', async (_what, makeKeys, signature) => {
    const keys = makeKeys();
    expect(await read(signed({}, signature, keys), keys)).toMatchObject({ sequence: 1 });
  });

  it.each<[string, SignatureOptions]>([
    ['inclusive', { canonicalization: INCLUSIVE, transforms: [INCLUSIVE] }],
    ['no canonicalization of the document named', { transforms: [] }],
    [
      'properties as they stand',
      {
        propertiesReference: reference(
          'URI="#properties" Type="http://uri.etsi.org/01903#SignedProperties"',
          [],
        ),
      },
    ],
  ])('may be canonicalised in another way: %s', async (_what, signature) => {
    expect(await read(signed({}, signature))).toMatchObject({ sequence: 1 });
  });

  it.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['comments', (text) => text.replace('<SchemeInformation>', '<!-- note --><SchemeInformation><!-- x -->')],
    [
      'prefixes',
      (text) => text.replaceAll(/<(\/?)(?=[A-Z]|dateTime)/g, '<$1tsl:').replace('xmlns=', 'xmlns:tsl='),
    ],
    ['CDATA and references', (text) => text.replace('Test issuer', '<![CDATA[A & B]]> &amp; &#x43;')],
    ['broken base64', (text) => text.replace('QUJD', '\n  QU\n  JD\n')],
    ['letters of every script', (text) => text.replace('Test issuer', 'Ωμέγα 🏛 \u0085 \u2028')],
  ])('may have %s', async (_what, change) => {
    const text = signXml(change(list()), KEYS.privateKey);
    expect((await read(text)).services[0]?.certificates).toEqual(['QUJD']);
  });

  it('shows the name in English, and what stands in CDATA and references', async () => {
    const text = signXml(list().replace('Test issuer', '<![CDATA[A & B]]> &amp; &#x43;'), KEYS.privateKey);
    expect((await read(text)).services[0]?.entity).toBe('A & B & C');
  });

  it('says nothing by elements of another namespace', async () => {
    const other = '<o:TSLSequenceNumber xmlns:o="urn:other">99</o:TSLSequenceNumber>';
    const text = edit(list(), '<TSLSequenceNumber>', `${other}<TSLSequenceNumber>`);
    expect(await read(signXml(text, KEYS.privateKey))).toMatchObject({ sequence: 1 });
  });

  it('leaves out services with a critical extension that is not known', async () => {
    const extension = (critical: string, name: string) =>
      `<Extension Critical="${critical}"><${name}/></Extension>`;
    const services = [
      { certificates: ['AAAA'], extensions: extension('true', 'Unknown') },
      { certificates: ['BBBB'], extensions: extension('false', 'Unknown') },
      { certificates: ['CCCC'], extensions: extension('true', 'AdditionalServiceInformation') },
    ];
    const { services: kept } = await read(signed({ services }));
    expect(kept.map(({ certificates }) => certificates)).toEqual([['BBBB'], ['CCCC']]);
  });

  it('is refused whole when the scheme has one', async () => {
    const extensions = '<SchemeExtensions><Extension Critical="true"><x/></Extension></SchemeExtensions>';
    expect(await answer(signed({ scheme: { extensions } }))).toEqual({ check: 'critical_extension' });
  });
});

describe('a trusted list in XML is refused', () => {
  it('when another key signed it', async () => {
    expect(await answer(signed({}, {}, OTHER_KEYS))).toEqual({ check: 'signature' });
  });

  it.each<[string, string | RegExp, string]>([
    ['a certificate', 'QUJD', 'QUJE'],
    ['a status', 'Svcstatus/granted', 'Svcstatus/recognisedatnationallevel'],
    ['an attribute', 'xml:lang="en"', 'xml:lang="fr"'],
    ['the time in its signed properties', '10:00:00Z<', '10:00:01Z<'],
    ['a digest', /<ds:DigestValue>./, '<ds:DigestValue>_'],
    ['the signature value', /<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA'],
    ['the signature value (gone)', /<ds:SignatureValue>[^]*<\/ds:SignatureValue>/, ''],
    ['the signature value (empty)', /<ds:SignatureValue>[^]*<\/ds:SignatureValue>/, '<ds:SignatureValue/>'],
    ['the algorithm', 'ecdsa-sha256', 'ecdsa-sha384'],
  ])('when %s was altered', async (_what, from, to) => {
    expect(await answer(edit(signed(), from, to))).toEqual({ check: 'signature' });
  });

  it('without a signature', async () => {
    const text = edit(signed(), /<ds:Signature [^]*<\/ds:Signature>/, '');
    expect(await answer(text)).toEqual({ check: 'signed_parts' });
  });

  const evil = /<TrustServiceProviderList>[^]*?<\/TrustServiceProviderList>/;

  it('when what was signed was moved into the signature and something else stands in its place', async () => {
    // The signer signed by the Id of the list, so that the signature holds wherever that stands.
    const wholeReference = reference('URI="#list"', [ENVELOPED, EXCLUSIVE]);
    const text = signed({}, { wholeReference });
    const original = /<TrustServiceStatusList [^]*<\/TrustServiceStatusList>/.exec(text)?.[0] ?? '';
    const signature = /<ds:Signature [^]*<\/ds:Signature>/.exec(original)?.[0] ?? '';
    const hidden = signature.replace(
      '</ds:Signature>',
      () => `<ds:Object>${original.replace(signature, '')}</ds:Object></ds:Signature>`,
    );
    const moved = edit(
      original.replace(signature, () => hidden),
      'Id="list"',
      '',
    );
    expect(await answer(edit(moved, evil, '<TrustServiceProviderList/>'))).toEqual({ check: 'signed_parts' });
  });

  it('when the signed list stands inside another, with the signature beside it', async () => {
    const text = signed();
    const original = /<TrustServiceStatusList [^]*<\/TrustServiceStatusList>/.exec(text)?.[0] ?? '';
    const signature = /<ds:Signature [^]*<\/ds:Signature>/.exec(original)?.[0] ?? '';
    const inner = original.replace(signature, '');
    const wrapped = original.replace(signature, () => inner + signature);
    expect(await answer(wrapped)).toEqual({ check: 'signature' });
  });

  it('when a second signature below the root carries what nobody signed', async () => {
    const second = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><x/></ds:Signature>`;
    const text = edit(signed(), '</TrustServiceStatusList>', `${second}</TrustServiceStatusList>`);
    expect(await answer(text)).toEqual({ check: 'signed_parts' });
  });

  it('when the signature stands anywhere else than below the root', async () => {
    const text = signed();
    const signature = /<ds:Signature [^]*<\/ds:Signature>/.exec(text)?.[0] ?? '';
    const moved = text
      .replace(signature, '')
      .replace('</SchemeInformation>', () => `${signature}</SchemeInformation>`);
    expect(await answer(moved)).toEqual({ check: 'signed_parts' });
  });

  it('when something else has the name of the signed properties', async () => {
    const text = edit(signed(), '<SchemeInformation>', '<SchemeInformation Id="properties">');
    expect(await answer(text)).toEqual({ check: 'signed_parts' });
  });

  it.each<[what: string, from: string | RegExp, to: string]>([
    [
      'other properties beside them',
      '</ds:Signature>',
      `<ds:Object><x:SignedProperties xmlns:x="${XADES}" Id="x"/></ds:Object></ds:Signature>`,
    ],
    [
      'its properties deeper in it',
      /<xades:QualifyingProperties[^]*<\/xades:QualifyingProperties>/,
      '<ds:X>$&</ds:X>',
    ],
    ['no properties of that name', /(<\/?)xades:SignedProperties/g, '$1xades:Others'],
  ])('when the signature holds %s', async (_what, from, to) => {
    expect(await answer(edit(signed(), from, to))).toEqual({ check: 'signed_parts' });
  });

  it.each<[string, SignatureOptions]>([
    ['nothing but the properties', { wholeReference: '' }],
    ['a part of the list', { wholeReference: reference('URI="#list"', [EXCLUSIVE]) }],
    ['the list together with itself', { wholeReference: reference('URI=""', [EXCLUSIVE]) }],
    ['no properties', { propertiesReference: '' }],
    [
      'the list in the place of its properties',
      { propertiesReference: reference(`URI="#list" ${OF_PROPERTIES}`, [EXCLUSIVE]) },
    ],
    [
      'its properties with their comments',
      { propertiesReference: reference(`URI="#properties" ${OF_PROPERTIES}`, [`${EXCLUSIVE}WithComments`]) },
    ],
    ['itself with its comments', { canonicalization: `${EXCLUSIVE}WithComments` }],
    [
      'properties that are not marked as such',
      { propertiesReference: reference('URI="#properties"', [EXCLUSIVE]) },
    ],
    ['something more', { moreReferences: reference('URI="#properties"', [EXCLUSIVE]) }],
    ['the list by a digest of SHA-1', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
    ['the list with its comments', { transforms: [`${EXCLUSIVE}WithComments`] }],
    ['the list canonicalised twice', { transforms: [EXCLUSIVE, INCLUSIVE] }],
  ])('when the signature covers %s', async (_what, signature) => {
    expect(await answer(signed({}, signature))).toEqual({ check: 'signed_parts' });
  });

  it('when it is signed with SHA-1, or with a short RSA key', async () => {
    const keys = rsa(1024);
    const method = `${MORE}rsa-sha256`;
    expect(await answer(signed({}, { method }, keys), keys)).toEqual({ check: 'signature' });
    const sha1 = signed({}, { method: `${MORE}ecdsa-sha1` });
    expect(await answer(sha1)).toEqual({ check: 'signature' });
  });

  it.each<[string, (text: string) => string]>([
    ['a document type', (text) => text.replace('?>', '?><!DOCTYPE TrustServiceStatusList>')],
    [
      'entities',
      (text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY e "x">]>').replace('Test issuer', '&e;'),
    ],
    ['an entity that is not declared', (text) => text.replace('Test issuer', '&e;')],
    ['its end cut off', (text) => text.slice(0, -30)],
    ['something after its end', (text) => `${text}<x/>`],
    ['a tag that is not closed', (text) => text.replace('</SchemeInformation>', '')],
    ['an attribute twice', (text) => text.replace('<SchemeInformation', '<SchemeInformation a="" a=""')],
  ])('when it has %s', async (_what, change) => {
    expect(await answer(change(signed()))).toEqual({ check: 'malformed' });
  });

  it.each<[string, (text: string) => string]>([
    ['is another document', (text) => text.replaceAll('TrustServiceStatusList', 'Other')],
    ['is of another namespace', (text) => text.replace('http://uri.etsi.org/02231/v2#', 'urn:other')],
    [
      'is the child of another namespace',
      (text) =>
        text
          .replace(/(<\/?)(?=TrustServiceStatusList)/g, '$1o:')
          .replace(' xmlns=', ' xmlns:o="urn:other" xmlns='),
    ],
    ['has no type', (text) => text.replace(/<TSLType>.*<\/TSLType>/, '')],
    ['is of another version', (text) => text.replace('>6<', '>4<')],
    ['is closed', (text) => text.replace(/<NextUpdate>.*<\/NextUpdate>/, '<NextUpdate/>')],
    ['has no sequence number', (text) => text.replace(/<TSLSequenceNumber>.*Number>/, '')],
    ['has a time without a zone', (text) => text.replace(/Z<\/ListIssue/, '</ListIssue')],
  ])('when it %s, though it is signed', async (_what, change) => {
    const changed = change(list());
    expect(changed).not.toBe(list());
    expect(await answer(signXml(changed, KEYS.privateKey))).toEqual({ check: 'malformed' });
  });
});

describe('the thread that reads lists in XML', () => {
  let signer: TestCertificate;
  let text: string;
  beforeAll(async () => {
    signer = await selfSigned(NOW, { ca: false, name: 'List operator' });
    text = signXml(list({}, { hasCertificate: true }), await privateKeyPem(signer), signer.pem);
  });

  it('reads a list by the certificate of its signer, with and without a byte order mark', async () => {
    expect(await readList(Buffer.from(text), [signer.pem], NOW)).toMatchObject({ sequence: 1 });
    expect(await readList(Buffer.from(`\uFEFF${text}`), [signer.pem], NOW)).toMatchObject({ sequence: 1 });
  });

  it('says which check failed', async () => {
    const stranger = await selfSigned(NOW, { ca: false });
    await expect(readList(Buffer.from(text), [stranger.pem], NOW)).rejects.toMatchObject({
      check: 'signature',
    });
    await expect(readList(Buffer.from('<x/>'), [signer.pem], NOW)).rejects.toMatchObject({
      check: 'signed_parts',
    });
  });

  it('does not trust a stranger whose certificate the signature brings along', async () => {
    const stranger = await selfSigned(NOW, { ca: false });
    const forged = signXml(list({}, { hasCertificate: true }), await privateKeyPem(stranger), stranger.pem);
    expect(forged).toContain('<ds:X509Certificate>');
    await expect(readList(Buffer.from(forged), [signer.pem], NOW)).rejects.toMatchObject({
      check: 'signature',
    });
  });

  it('is ended when it takes too long, or when the service stops', async () => {
    const certificate = new X509Certificate(signer.pem);
    await expect(readXmlList(text, [certificate], AbortSignal.timeout(1))).rejects.toThrow('given up');
    const stop = new AbortController();
    const reading = readList(Buffer.from(text), [signer.pem], NOW, stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow('given up');
  });

  it('survives elements that are nested without end', async () => {
    const nested = edit(
      text,
      '<SchemeInformation>',
      `<SchemeInformation>${'<x>'.repeat(50_000)}${'</x>'.repeat(50_000)}`,
    );
    const result = readList(Buffer.from(nested), [signer.pem], NOW);
    await expect(result).rejects.toMatchObject({ name: 'ListError' });
  });

  it('is not even started for more than 8 MB, or for what is no UTF-8', async () => {
    const large = Buffer.alloc(MAX_LIST_BYTES + 1, '<');
    await expect(readList(large, [signer.pem], NOW)).rejects.toMatchObject({ check: 'malformed' });
    const latin = Buffer.from(text.replace('Test issuer', 'é'), 'latin1');
    await expect(readList(latin, [signer.pem], NOW)).rejects.toMatchObject({ check: 'malformed' });
  });
});
