import 'reflect-metadata';
import { X509Certificate, createHash } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { DigitalProtocol } from 'civic-elements/protocol';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listExpiries } from '../../../service/src/apps/expiries.js';
import {
  importPlatformCertificate,
  removePlatformCertificate,
} from '../../../service/src/apps/platform-certificates.js';
import { requestCertificate } from '../../../service/src/apps/request-certificate.js';
import { type CborMap, type CborValue, readCbor } from '../../../service/src/credentials/mdoc/read-cbor.js';
import { AccessAuthority, type AccessOptions, IDENTIFIER } from '../support/access-certificate.js';
import { digitalRequest } from '../support/digital-wallet.js';
import { embed, encodeCbor } from '../support/encode-cbor.js';
import { type PageService, pageService } from '../support/page-service.js';
import { TestMdocIssuer } from '../support/test-mdoc.js';

const EU_AGE = 'eu.europa.ec.av.1';
const METADATA = encodeCbor(embed({ schema_version: 'v1', display: { display_name: 'Test shop' } }));

let service: PageService;
let authority: AccessAuthority;
beforeEach(async () => {
  service = await pageService();
  authority = await AccessAuthority.create(service.clock());
  const { anchor } = await TestMdocIssuer.create(service.clock());
  const { pem: certificate } = anchor;
  await service.context.store.putTrustAnchor({ id: 'age', types: [EU_AGE], certificate, isTest: false });
});
afterEach(() => service.close());

/** A leaf that certifies metadata as Google does. */
function googleLeaf(metadata: Buffer = METADATA, options: AccessOptions = {}) {
  const hash = createHash('sha256').update(metadata).digest();
  const value = Buffer.concat([Buffer.of(4, 32), hash]);
  const extensions = [new x509.Extension('1.3.6.1.4.1.11129.10.1', false, value)];
  return authority.issue(service.clock(), { extensions, ...options });
}
const chainOf = (pem: string) => [pem, authority.intermediate.toString('pem')].join('\n');

async function importGoogle(metadata = METADATA, options: AccessOptions = {}) {
  const { pem, key } = await googleLeaf(METADATA, options);
  await importPlatformCertificate(service.context, service.app.appId, 'google', chainOf(pem), {
    key,
    metadata,
  });
  return pem;
}

async function importApple(options: AccessOptions = {}) {
  const { pem, key } = await authority.issue(service.clock(), options);
  await importPlatformCertificate(service.context, service.app.appId, 'apple', chainOf(pem), { key });
  return pem;
}

const der = (pem: string) => new X509Certificate(pem).raw;
const start = (...digital: DigitalProtocol[]) => service.start({ scope: 'PROOF_OF_AGE', digital });

async function signedRequest(): Promise<string> {
  const { reply } = await start('openid4vp-v1-signed');
  return String(digitalRequest(reply, 'openid4vp-v1-signed').data['request']);
}
const leafOf = (jwt: string) => Buffer.from(decodeProtectedHeader(jwt).x5c?.[0] ?? '', 'base64');

/** The leaf that authenticates the reader in `org-iso-mdoc`. */
async function readerLeaf(): Promise<Buffer> {
  const { reply } = await start('org-iso-mdoc');
  const { deviceRequest } = digitalRequest(reply, 'org-iso-mdoc').data;
  const request = readCbor(Buffer.from(String(deviceRequest), 'base64url')) as CborMap;
  const [first] = request.get('docRequests') as readonly [CborMap];
  const [, unprotected] = first.get('readerAuth') as readonly [Buffer, CborMap];
  const x5chain = unprotected.get(33) as CborValue;
  return (Array.isArray(x5chain) ? x5chain[0] : x5chain) as Buffer;
}

async function linkLeaf(): Promise<Buffer> {
  const { reply } = await start();
  const url = `/wallet-api/request/${reply.qrLink.split('/').at(-1)}`;
  return leafOf((await service.server.inject({ url })).body);
}

describe('Google’s certificate of an app', () => {
  it('signs the request for the browser’s prompt, and brings along what Google’s wallet shows', async () => {
    const pem = await importGoogle();
    const jwt = await signedRequest();
    expect(leafOf(jwt)).toEqual(der(pem));
    const hash = createHash('sha256').update(der(pem)).digest('base64url');
    expect(decodeJwt(jwt)).toMatchObject({
      client_id: `x509_hash:${hash}`,
      client_metadata: {
        jwks: { keys: [expect.objectContaining({ kty: 'EC' })] },
        gw_rp_metadata_bytes: METADATA.toString('base64url'),
      },
    });
  });

  it('is never shown behind a code or a link, nor to Apple’s wallet', async () => {
    const pem = await importGoogle();
    expect(await linkLeaf()).not.toEqual(der(pem));
    expect(await readerLeaf()).not.toEqual(der(pem));
  });

  it('is taken with its metadata as bytes or as text', async () => {
    await importGoogle(Buffer.from(`${METADATA.toString('base64url')}\n`));
    expect(decodeJwt(await signedRequest())).toMatchObject({
      client_metadata: { gw_rp_metadata_bytes: METADATA.toString('base64url') },
    });
  });

  it('is taken for the key of the certificate request, which is answered then', async () => {
    const { context, app } = service;
    const request = await requestCertificate(context, app.appId, {
      country: 'DE',
      organisation: 'Shop Ltd',
      organisationId: IDENTIFIER,
      contacts: [],
    });
    const { pem } = await googleLeaf(METADATA, { request });
    const changed = await importPlatformCertificate(context, app.appId, 'google', chainOf(pem), {
      metadata: METADATA,
    });
    expect(changed).not.toHaveProperty('sealedRequestKey');
    expect(leafOf(await signedRequest())).toEqual(der(pem));
  });

  it('is refused without metadata, with other metadata, and when it certifies none', async () => {
    const { pem, key } = await googleLeaf();
    const attempt = (file: string, metadata?: Buffer, by = key) =>
      importPlatformCertificate(service.context, service.app.appId, 'google', chainOf(file), {
        key: by,
        ...(metadata && { metadata }),
      });
    await expect(attempt(pem)).rejects.toThrow('metadata: Google’s wallet needs');
    await expect(attempt(pem, Buffer.from('other'))).rejects.toThrow('issued for other metadata');
    const plain = await authority.issue(service.clock());
    await expect(attempt(plain.pem, METADATA, plain.key)).rejects.toThrow('none of Google’s');
    expect(leafOf(await signedRequest())).not.toEqual(der(pem));
  });

  it('is refused when it has expired or its key is another', async () => {
    const late = await googleLeaf(METADATA, { notAfter: service.clock() - 1 });
    const { pem } = await googleLeaf();
    const attempt = (file: string, key: string) =>
      importPlatformCertificate(service.context, service.app.appId, 'google', chainOf(file), {
        key,
        metadata: METADATA,
      });
    await expect(attempt(late.pem, late.key)).rejects.toThrow('expired');
    await expect(attempt(pem, late.key)).rejects.toThrow('for the key');
  });
});

describe('Apple’s certificate of an app', () => {
  it('authenticates the reader in org-iso-mdoc, and signs nothing else', async () => {
    const pem = await importApple();
    expect(await readerLeaf()).toEqual(der(pem));
    expect(leafOf(await signedRequest())).not.toEqual(der(pem));
    expect(await linkLeaf()).not.toEqual(der(pem));
  });

  it('has no metadata', async () => {
    const { pem, key } = await googleLeaf();
    await expect(
      importPlatformCertificate(service.context, service.app.appId, 'apple', chainOf(pem), {
        key,
        metadata: METADATA,
      }),
    ).rejects.toThrow('metadata: only Google has it');
  });
});

describe('a platform’s certificate', () => {
  it('is watched until it ends', async () => {
    await importGoogle();
    await importApple();
    const kinds = (await listExpiries(service.context)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['google', 'apple', 'own']));
  });

  it('is not shown after its end: other wallets can still be asked with the app’s other certificate', async () => {
    const own = leafOf(await signedRequest());
    const options = { notAfter: service.clock() + 3_600_000 };
    const [google, apple] = [await importGoogle(METADATA, options), await importApple(options)];
    service.clock.advance(3_600_001);
    expect([leafOf(await signedRequest()), await readerLeaf()]).toEqual([own, own]);
    expect(own).not.toEqual(der(google));
    expect(own).not.toEqual(der(apple));
  });

  it('goes away alone, and not twice', async () => {
    const { context, app } = service;
    const own = leafOf(await signedRequest());
    await importGoogle();
    const apple = await importApple();
    await removePlatformCertificate(context, app.appId, 'google');
    expect(leafOf(await signedRequest())).toEqual(own);
    expect(await readerLeaf()).toEqual(der(apple));
    await expect(removePlatformCertificate(context, app.appId, 'google')).rejects.toThrow(
      'has no certificate',
    );
  });
});
