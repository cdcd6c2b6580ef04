import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { deriveChannelSecrets } from '../../../service/src/keys/channel-secrets.js';
import { createRecentSecrets } from '../../../service/src/keys/recent-secrets.js';

const SEED = randomBytes(32);
const row = (sealedSeed: string, generation = 0, uuid = 'one') => ({ uuid, sealedSeed, generation });
const opening = (seed = SEED) => vi.fn(() => seed);

describe('the secrets of a request that was derived a moment ago', () => {
  it('are those of its seed, kind and generation, and the seed is opened once for each', () => {
    const recent = createRecentSecrets();
    const open = opening();
    for (let time = 0; time < 3; time++)
      for (const kind of ['qr', 'same-device', 'openid4vp-v1-signed'] as const)
        for (const generation of [0, 1])
          expect(recent.derive(row('sealed', generation), open, kind)).toEqual(
            deriveChannelSecrets(SEED, kind, generation),
          );
    expect(open).toHaveBeenCalledTimes(6);
  });

  it('are never those of another seed', () => {
    const recent = createRecentSecrets();
    const other = randomBytes(32);
    recent.derive(row('sealed'), opening(), 'qr');
    expect(recent.derive(row('sealed otherwise'), opening(other), 'qr')).toEqual(
      deriveChannelSecrets(other, 'qr', 0),
    );
  });

  it('are not those of another row to which a sealed seed was copied: there it does not open', () => {
    const recent = createRecentSecrets();
    recent.derive(row('sealed'), opening(), 'qr');
    const refuse = () => {
      throw new Error('sealed for another row');
    };
    expect(() => recent.derive(row('sealed', 0, 'two'), refuse, 'qr')).toThrow('another row');
  });

  it('are gone once the seed is wiped, of every kind', () => {
    const recent = createRecentSecrets();
    recent.derive(row('sealed'), opening(), 'qr');
    recent.derive(row('sealed'), opening(), 'same-device');
    recent.age();
    recent.derive(row('sealed'), opening(), 'qr');
    recent.forget(row('sealed'));
    const open = opening();
    recent.derive(row('sealed'), open, 'same-device');
    recent.derive(row('sealed'), open, 'qr');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('are gone when nobody has used them for two turns, because another process may have wiped the seed', () => {
    const recent = createRecentSecrets();
    const open = opening();
    for (let turn = 0; turn < 4; turn++) {
      recent.derive(row('in use'), open, 'qr');
      recent.age();
    }
    expect(open).toHaveBeenCalledTimes(1);
    recent.age();
    recent.derive(row('in use'), open, 'qr');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('are kept of so many seeds and no more, so that strangers cannot fill the memory', () => {
    const recent = createRecentSecrets();
    const [first, last] = [opening(), opening()];
    recent.derive(row('first'), first, 'qr');
    for (let count = 0; count < 1000; count++) recent.derive(row(`seed ${count}`), opening(), 'qr');
    recent.derive(row('seed 999'), last, 'qr');
    recent.derive(row('first'), first, 'qr');
    expect(last).not.toHaveBeenCalled();
    expect(first).toHaveBeenCalledTimes(2);
  });
});
