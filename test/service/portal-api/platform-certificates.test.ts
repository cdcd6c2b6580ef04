import 'reflect-metadata';
import { createHash } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { AuditEntry, PlatformCertificateRow } from 'civic-elements/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessAuthority } from '../support/access-certificate.js';
import { embed, encodeCbor } from '../support/encode-cbor.js';
import { type PortalApps, portalApps } from '../support/portal-apps.js';

const METADATA = encodeCbor(embed({ schema_version: 'v1', display: { display_name: 'Shop' } }));
const IN_TEXT = METADATA.toString('base64url');

let portal: PortalApps;
let authority: AccessAuthority;
let path: string;
beforeAll(async () => {
  portal = await portalApps({ mode: 'live', publicUrl: 'https://localhost' });
  authority = await AccessAuthority.create(portal.clock());
  path = `apps/${(await portal.createApp()).app.appId}/platform-certificates`;
});
afterAll(() => portal.close());

const rows = async () => (await portal.call('GET', path)).json<PlatformCertificateRow[]>();
const post = (end: string, body: object) => portal.call('POST', `${path}/${end}`, body);

/** What an authority gives: the chain, and the key that was made elsewhere. */
async function issued(isGoogle: boolean) {
  const hash = createHash('sha256').update(METADATA).digest();
  const value = Buffer.concat([Buffer.of(4, 32), hash]);
  const extensions = isGoogle ? [new x509.Extension('1.3.6.1.4.1.11129.10.1', false, value)] : [];
  const { pem, key } = await authority.issue(portal.clock(), { extensions });
  return { certificate: [pem, authority.intermediate.toString('pem')].join('\n'), key };
}

describe('the certificates of platforms', () => {
  it('are imported, read back field by field without their keys, and removed once the name is typed', async () => {
    expect(await rows()).toEqual([]);
    const google = await post('google', { ...(await issued(true)), metadata: IN_TEXT });
    expect(google.statusCode).toBe(200);
    const apple = await post('apple', await issued(false));
    expect(apple.json()).toEqual([
      expect.objectContaining({ platform: 'google', intermediates: 1 }),
      expect.objectContaining({ platform: 'apple', issuer: expect.stringContaining('Access authority') }),
    ]);
    expect(await rows()).toEqual(apple.json());
    expect(apple.body).not.toContain('PRIVATE');

    const wrong = await post('google/remove', { confirm: 'Other' });
    expect([wrong.statusCode, wrong.json().member]).toEqual([400, 'confirm']);
    expect(await rows()).toHaveLength(2);
    const removed = await post('google/remove', { confirm: 'Shop' });
    expect(removed.json()).toEqual([expect.objectContaining({ platform: 'apple' })]);
    const again = await post('google/remove', { confirm: 'Shop' });
    expect([again.statusCode, again.json().member]).toEqual([400, 'platform']);
  });

  it('are written into the audit log by platform', async () => {
    await post('apple', await issued(false));
    const [last] = (await portal.call('GET', 'audit')).json<AuditEntry[]>();
    expect(last).toMatchObject({ action: 'app.certificate.platform.import' });
    expect(last?.target).toContain('apple');
  });

  it.each<[string, string, () => Promise<object>, string]>([
    ['Google’s without metadata', 'google', () => issued(true), 'metadata'],
    [
      'Google’s that certifies nothing',
      'google',
      async () => ({ ...(await issued(false)), metadata: IN_TEXT }),
      'certificate',
    ],
    [
      'Google’s with other metadata',
      'google',
      async () => ({ ...(await issued(true)), metadata: 'b3RoZXI' }),
      'metadata',
    ],
    [
      'Apple’s with metadata',
      'apple',
      async () => ({ ...(await issued(false)), metadata: IN_TEXT }),
      'metadata',
    ],
    ['markup', 'apple', async () => ({ certificate: '<script>alert(1)</script>' }), 'certificate'],
  ])('%s is refused at its field, and what there was stays', async (_what, platform, body, member) => {
    const before = await rows();
    const reply = await post(platform, await body());
    expect([reply.statusCode, reply.json().error, reply.json().member]).toEqual([400, 'invalid_app', member]);
    expect(reply.body).not.toContain('alert');
    expect(await rows()).toEqual(before);
  });

  it('exist for two platforms alone', async () => {
    for (const other of ['samsung', '__proto__', 'Google'])
      expect((await post(other, await issued(false))).statusCode).toBe(400);
  });
});
