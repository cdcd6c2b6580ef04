import { describe, expect, it } from 'vitest';
import { Backup, type KeptCredential } from '../../../wallet/app/backup.js';
import type { Database } from '../../../wallet/app/database.js';
import { newSigningKey } from '../../../wallet/core/store.js';

const PASSPHRASE = 'correct horse battery staple';

/** A browser that keeps the settings of one wallet, and nothing else. */
function emptyBackup(): Backup {
  return new Backup({ run: async () => undefined } as unknown as Database);
}

/** An SD-JWT that can be read; who signed it does not matter to a wallet. */
const READABLE = `${['{"alg":"ES256"}', '{"vct":"urn:example:1"}', 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.')}~`;

async function fileWith(patch: Partial<KeptCredential>): Promise<string> {
  const backup = emptyBackup();
  await backup.turnOn(PASSPHRASE);
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

  it.each<[string, Partial<KeptCredential>]>([
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
