import 'reflect-metadata';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import * as fc from 'fast-check';
import { decodeProtectedHeader } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../service/src/apps/certificate-findings.js';
import { changePresentation, useOwnCertificate } from '../../../service/src/apps/certificate-presentation.js';
import { importCertificate } from '../../../service/src/apps/import-certificate.js';
import { requestCertificate } from '../../../service/src/apps/request-certificate.js';
import { createCertificateWatch } from '../../../service/src/apps/watch-certificates.js';
import type { App } from '../../../service/src/store/store.js';
import { AccessAuthority, IDENTIFIER } from '../support/access-certificate.js';
import { APP_ID, CONTACT, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const DAY = 86_400_000;
const SUBJECT = {
  country: 'DE',
  organisation: 'Shop Ltd',
  organisationId: IDENTIFIER,
  contacts: ['https://shop.example/contact', 'help@shop.example'],
};

let side: WalletSide;
let authority: AccessAuthority;
beforeEach(async () => {
  side = await startWalletSide();
  authority = await AccessAuthority.create(side.time.now);
});

const app = async () => (await side.context.store.getApp(APP_ID)) as App;
const request = (patch: object = {}) => requestCertificate(side.context, APP_ID, { ...SUBJECT, ...patch });
const pem = (certificate: x509.X509Certificate) => certificate.toString('pem');
const file = (...parts: string[]) => parts.join('\n');

async function header() {
  const requestId = side.requestId(await side.start());
  const reply = await side.server.inject(`/wallet-api/request/${requestId}`);
  return decodeProtectedHeader(reply.body) as { x5c: string[] };
}

describe('a certificate request', () => {
  it('has the subject that access certificates have, and asks for both usages', async () => {
    const parsed = new x509.Pkcs10CertificateRequest(await request());
    expect(await parsed.verify()).toBe(true);
    const field = (type: string) => parsed.subjectName.getField(type);
    expect([field('C'), field('O'), field('2.5.4.97'), field('CN')]).toEqual([
      ['DE'],
      ['Shop Ltd'],
      [IDENTIFIER],
      ['Shop & Sons'],
    ]);
    const names = parsed.extensions.find((one) => one instanceof x509.SubjectAlternativeNameExtension);
    expect(names?.names.items.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'dns localhost',
      'url https://shop.example/contact',
      'email help@shop.example',
    ]);
    const usage = parsed.extensions.find((one) => one instanceof x509.KeyUsagesExtension);
    expect(usage?.usages).toBe(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation);
  });

  it('of a natural person names the person and the serial number', async () => {
    const person = { givenName: 'Kim', surname: 'Doe', serialNumber: 'TINDE-1234' };
    const made = await requestCertificate(side.context, APP_ID, { country: 'DE', contacts: [], ...person });
    const { subjectName } = new x509.Pkcs10CertificateRequest(made);
    expect(['2.5.4.42', '2.5.4.4', '2.5.4.5', 'O'].map((type) => subjectName.getField(type))).toEqual([
      ['Kim'],
      ['Doe'],
      ['TINDE-1234'],
      [],
    ]);
  });

  it('is for the same key until a certificate came, then for another; the key is kept sealed', async () => {
    const keyOf = (made: string) => new x509.Pkcs10CertificateRequest(made).publicKey.toString('hex');
    const [first, second] = [await request(), await request({ country: 'FR' })];
    expect(keyOf(second)).toBe(keyOf(first));
    expect(JSON.stringify(await app())).not.toContain('PRIVATE KEY');
    const { pem: leaf } = await authority.issue(side.time.now, { request: first });
    await importCertificate(side.context, APP_ID, file(leaf, pem(authority.intermediate)));
    expect(await app()).not.toHaveProperty('sealedRequestKey');
    expect(keyOf(await request())).not.toBe(keyOf(first));
  });

  it.each([
    [{ country: 'de' }, /^country/],
    [{ organisationId: 'Shop 123' }, /^organisationId/],
    [{ organisationId: undefined }, /^subject/],
    [{ givenName: 'Kim' }, /^subject/],
    [{ organisation: 'Shop\u202e' }, /^organisation/],
    [{ commonName: ' ' }, /^commonName/],
    [{ contacts: ['http://shop.example'] }, /^contacts/],
    [{ contacts: ['shop'] }, /^contacts/],
  ])('is refused for the subject %j', async (patch, message) => {
    await expect(request(patch)).rejects.toThrow(message);
    expect(await app()).not.toHaveProperty('sealedRequestKey');
  });
});

const names = (findings: readonly Finding[]) => findings.map(({ finding }) => finding);

describe('an imported certificate', () => {
  it('goes to wallets with its intermediate and without its root, and signs', async () => {
    const { pem: leaf } = await authority.issue(side.time.now, { request: await request() });
    const chain = file(leaf, pem(authority.intermediate), pem(authority.root));
    expect(await importCertificate(side.context, APP_ID, chain)).toEqual([]);
    side.time.now += 1;
    const { x5c } = await header();
    expect(x5c).toEqual([leaf, pem(authority.intermediate)].map(base64));
    const requestId = side.requestId(await side.start());
    expect((await side.read(requestId)).client_id).toMatch(/^x509_hash:/);
  });

  it('goes to wallets with its root where the operator says so', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    const chain = file(pem(authority.root), pem(authority.intermediate), leaf);
    await importCertificate(side.context, APP_ID, chain, { key, sendsRoot: true });
    side.time.now += 1;
    expect((await header()).x5c).toEqual(
      [leaf, pem(authority.intermediate), pem(authority.root)].map(base64),
    );
    await changePresentation(side.context, APP_ID, { sendsRoot: false });
    side.time.now += 1;
    expect((await header()).x5c).toHaveLength(2);
  });

  it('is taken for the key that the app has now, as when an authority renews', async () => {
    const first = await authority.issue(side.time.now);
    await importCertificate(side.context, APP_ID, first.pem, { key: first.key });
    const { sealedCertificateKey } = await app();
    const key = createPrivateKey(side.context.seal.open(sealedCertificateKey, `app-certificate ${APP_ID}`));
    expect(new X509Certificate(first.pem).checkPrivateKey(key)).toBe(true);
    expect(names(await importCertificate(side.context, APP_ID, first.pem))).toEqual(['leaf_alone']);
  });

  it('is told to stand alone when what leads to a root is missing, and with any of it is not', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    const importing = async (chain: string) =>
      names(await importCertificate(side.context, APP_ID, chain, { key }));
    expect(await importing(leaf)).toEqual(['leaf_alone']);
    expect(await importing(file(leaf, pem(authority.intermediate)))).toEqual([]);
  });

  it('leaves an open request open when it is for another key', async () => {
    const made = await request();
    const other = await authority.issue(side.time.now);
    await importCertificate(side.context, APP_ID, other.pem, { key: other.key });
    const { pem: leaf } = await authority.issue(side.time.now, { request: made });
    await importCertificate(side.context, APP_ID, leaf);
    expect((await app()).certificate.trim()).toBe(leaf.trim());
  });

  it('gives way to one of the own authority again', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    await importCertificate(side.context, APP_ID, leaf, { key });
    const own = await useOwnCertificate(side.context, APP_ID);
    expect(own.isImported).toBeUndefined();
    expect(own.intermediates).toBeUndefined();
    const issuer = new X509Certificate((await side.context.authority()).certificate);
    expect(new X509Certificate(own.certificate).verify(issuer.publicKey)).toBe(true);
  });

  it('is told, and not refused, for what only some wallets mind', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now, {
      identifier: undefined,
      usages: x509.KeyUsageFlags.digitalSignature,
      extensions: [new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1'])],
    });
    const findings = await importCertificate(side.context, APP_ID, leaf, { key });
    expect(names(findings)).toEqual([
      'no_identifier',
      'leaf_alone',
      'no_certificate_transparency',
      'no_access_policy',
      'key_usage',
      'purpose',
      'other_host',
      'no_contact',
    ]);
    expect(await app()).toMatchObject({ isImported: true });
  });
});

describe('an import is refused, and changes nothing,', () => {
  const refused = async (chain: string, message: RegExp, options: { key?: string } = {}) => {
    const before = await app();
    await expect(importCertificate(side.context, APP_ID, chain, options)).rejects.toThrow(message);
    expect(await app()).toEqual(before);
  };

  it('when its key is not here', async () => {
    const { pem: leaf } = await authority.issue(side.time.now);
    await refused(leaf, /^certificate: no certificate of the file is for/);
  });

  it('when the given key is another, or is no key', async () => {
    const [one, two] = [await authority.issue(side.time.now), await authority.issue(side.time.now)];
    await refused(one.pem, /^certificate: no certificate of the file is for/, { key: two.key });
    await refused(one.pem, /^key: no private key/, { key: 'secret-marker' });
  });

  it('when it is expired, or not valid yet', async () => {
    const { now } = side.time;
    const old = await authority.issue(now, { notBefore: now - 2 * DAY, notAfter: now - 1000 });
    await refused(old.pem, /expired on/, { key: old.key });
    const early = await authority.issue(now, { notBefore: now + 1000 });
    await refused(early.pem, /valid only from/, { key: early.key });
  });

  it('when the chain has a gap, or holds a stranger', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    await refused(file(leaf, pem(authority.root)), /chain has a gap/, { key });
    const other = await AccessAuthority.create(side.time.now);
    await refused(file(leaf, pem(other.intermediate)), /chain has a gap/, { key });
  });

  it('when the key is not on P-256', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now, { curve: 'P-384' });
    await refused(leaf, /^key: P-256/, { key });
  });

  it('when it is the certificate of an authority', async () => {
    const own = await side.context.authority();
    await refused(own.certificate, /no certificate of the file is for/);
  });

  it.each(['', 'not a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'when the file holds %j',
    async (text) => {
      await refused(text, /^certificate: (the file holds no|one in the file cannot be read)/);
    },
  );

  it('when the root is to be sent and the file does not hold it', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    const options = { key, sendsRoot: true };
    await refused(file(leaf, pem(authority.intermediate)), /^root/, options);
  });
});

describe('a file that was damaged on its way', () => {
  it('is imported or refused in words, and never half', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    const der = new X509Certificate(leaf).raw;
    const damaged = fc.tuple(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(damaged, async ([at, by]) => {
        const bytes = Buffer.from(der);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const text = `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----`;
        const before = await app();
        const error = await importCertificate(side.context, APP_ID, text, { key }).then(
          () => undefined,
          (thrown: Error) => thrown,
        );
        if (error === undefined) return;
        expect(error.name).toBe('AppError');
        expect(await app()).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('x509_san_dns', () => {
  it('calls the app by the host of the service, and an answer must be for that name', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    await importCertificate(side.context, APP_ID, leaf, { key, clientId: 'x509_san_dns' });
    side.time.now += 1;
    const requestId = side.requestId(await side.start());
    const reply = await side.server.inject(`/wallet-api/request/${requestId}`);
    const claims = JSON.parse(
      Buffer.from(reply.body.split('.')[1] ?? '', 'base64url').toString(),
    ) as Parameters<typeof side.wallet.respond>[0];
    expect(claims.client_id).toBe('x509_san_dns:localhost');
    const credential = await side.issuer.issue(side.wallet.publicKey);
    const id = claims.dcql_query.credentials.find(({ meta }) => meta.vct_values.includes(CONTACT))?.id ?? '';
    const answer = async (client_id: string) => {
      const presentation = await side.wallet.present(credential, { client_id, nonce: claims.nonce });
      return (await side.post(requestId, await side.wallet.respond(claims, { [id]: [presentation] }))).status;
    };
    expect(await answer('localhost')).toBe(400);
    expect(await answer('x509_san_dns:localhost')).toBe(200);
  });

  it('is refused for a certificate that does not name the host, also by a wildcard', async () => {
    side.context.options.publicUrl = 'https://id.example.org';
    for (const host of ['other.example.org', '*.example.org']) {
      const { pem: leaf, key } = await authority.issue(side.time.now, { host });
      const options = { key, clientId: 'x509_san_dns' } as const;
      await expect(importCertificate(side.context, APP_ID, leaf, options)).rejects.toThrow(/^clientId/);
    }
  });

  it('is told to the operator every day when the service has moved to another host', async () => {
    const { pem: leaf, key } = await authority.issue(side.time.now);
    await importCertificate(side.context, APP_ID, leaf, { key, clientId: 'x509_san_dns' });
    const lines: string[] = [];
    const line = (_about: object, words?: string) => void lines.push(words ?? '');
    const log = { info: line, warn: line, error: line };
    const watch = createCertificateWatch(side.context, { check: async () => {} }, log);
    await watch();
    expect(lines).toEqual([]);
    side.context.options.publicUrl = 'https://id.example.org';
    await watch();
    expect(lines).toEqual([expect.stringContaining('another host')]);
  });

  it('stays chosen through a renewal, and an open request keeps the way it began', async () => {
    const requestId = side.requestId(await side.start());
    const before = (await side.read(requestId)).client_id;
    side.time.now += 1;
    await changePresentation(side.context, APP_ID, { clientId: 'x509_san_dns' });
    expect((await side.read(requestId)).client_id).toBe(before);
    expect((await useOwnCertificate(side.context, APP_ID)).dnsName).toBe('localhost');
    const back = await changePresentation(side.context, APP_ID, { clientId: 'x509_hash' });
    expect(back).not.toHaveProperty('dnsName');
  });
});

function base64(text: string): string {
  return new X509Certificate(text).raw.toString('base64');
}
