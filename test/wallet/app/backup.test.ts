import { DcqlQuery } from 'dcql';
import { describe, expect, it } from 'vitest';
import { Backup, type KeptCredential } from '../../../wallet/app/backup.js';
import type { Database } from '../../../wallet/app/database.js';
import { chooseCredentials } from '../../../wallet/core/index.js';
import { newSigningKey } from '../../../wallet/core/store.js';
import { MDL, MDL_NAMESPACE } from '../../service/support/test-mdoc.js';
import { issueMdoc } from '../fixtures/held-mdoc.js';

const PASSPHRASE = 'correct horse battery staple';

/** A browser that keeps the settings of one wallet, and nothing else. */
function emptyBackup(): Backup {
  return new Backup({ run: async () => undefined } as unknown as Database);
}

/** An SD-JWT that can be read; who signed it does not matter to a wallet. */
const READABLE = `${['{"alg":"ES256"}', '{"vct":"urn:example:1"}', 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.')}~`;

async function fileWith(patch: Partial<KeptCredential>, backup = emptyBackup()): Promise<string> {
  if (!backup.isOn) await backup.turnOn(PASSPHRASE);
  const { privateKey } = await newSigningKey(true);
  const sealedKey = (await backup.seal(privateKey)) ?? '';
  const kept: KeptCredential = {
    id: 'one',
    credential: READABLE,
    vct: 'urn:example:1',
    name: 'Example',
    issuer: 'https://issuer.example.org',
    isTest: false,
    addedAt: '2026-11-29T00:00:00Z',
    holderKey: privateKey,
    sealedKey,
    ...patch,
  };
  return backup.save([kept]);
}

describe('a backup file', () => {
  it('gives its credentials back, with keys that cannot leave the browser, and goes on under its passphrase', async () => {
    const backup = emptyBackup();
    const [restored] = await backup.restore(await fileWith({}), PASSPHRASE);
    expect(restored).toMatchObject({ id: 'one', credential: READABLE });
    expect(restored?.holderKey.extractable).toBe(false);
    expect(backup.isOn).toBe(true);
  });

  it('gives an mdoc back, which can be read and signed for as before', async () => {
    const keys = await newSigningKey(true);
    const backup = emptyBackup();
    await backup.turnOn(PASSPHRASE);
    const credential = await issueMdoc(keys.publicKey, MDL, { [MDL_NAMESPACE]: { family_name: 'Doe' } });
    const sealedKey = (await backup.seal(keys.privateKey)) ?? '';
    const file = await fileWith({ credential, vct: MDL, sealedKey }, backup);
    const [restored] = await emptyBackup().restore(file, PASSPHRASE);
    if (!restored) throw new Error('nothing came back');
    const query = DcqlQuery.parse({
      credentials: [
        {
          id: 'm',
          format: 'mso_mdoc',
          meta: { doctype_value: MDL },
          claims: [{ path: [MDL_NAMESPACE, 'family_name'] }],
        },
      ],
    });
    const { asks } = await chooseCredentials(query, [restored]);
    expect(asks[0]?.candidates[0]?.parts[0]?.claims).toMatchObject([
      { name: 'family_name', values: ['Doe'] },
    ]);
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, restored.holderKey, new Uint8Array(1));
    expect(await crypto.subtle.verify(algorithm, keys.publicKey, signature, new Uint8Array(1))).toBe(true);
  });

  it.each<[string, Partial<KeptCredential>]>([
    ['that is half an mdoc', { credential: 'omppc3N1ZXJBdXRo' }],
    ['that cannot be read', { credential: 'nothing' }],
    ['without an id', { id: undefined as never }],
    ['whose issuer has no address', { issuer: 'nobody' }],
    ['whose key is sealed for somebody else', { sealedKey: 'nothing' }],
  ])('with a credential %s is refused as a whole, and turns no backups on', async (_what, patch) => {
    const backup = emptyBackup();
    await expect(backup.restore(await fileWith(patch), PASSPHRASE)).rejects.toMatchObject({
      code: 'not_a_backup',
    });
    expect(backup.isOn).toBe(false);
  });
});
