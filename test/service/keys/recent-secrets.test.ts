import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { deriveChannelSecrets } from '../../../service/src/keys/channel-secrets.js';
import { createRecentSecrets } from '../../../service/src/keys/recent-secrets.js';

const SEED = randomBytes(32);
const opening = (seed = SEED) => vi.fn(() => seed);

describe('the secrets of a request that was derived a moment ago', () => {
  it('are those of its seed, kind and generation, and the seed is opened once for each', () => {
    const recent = createRecentSecrets();
    const open = opening();
    for (let time = 0; time < 3; time++)
      for (const kind of ['qr', 'same-device', 'openid4vp-v1-signed'] as const)
        for (const generation of [0, 1])
          expect(recent.derive('sealed', open, kind, generation)).toEqual(
            deriveChannelSecrets(SEED, kind, generation),
          );
    expect(open).toHaveBeenCalledTimes(6);
  });

  it('are never those of another seed', () => {
    const recent = createRecentSecrets();
    const other = randomBytes(32);
    recent.derive('sealed', opening(), 'qr', 0);
    expect(recent.derive('sealed otherwise', opening(other), 'qr', 0)).toEqual(
      deriveChannelSecrets(other, 'qr', 0),
    );
  });

  it('are gone once the seed is wiped, of every kind', () => {
    const recent = createRecentSecrets();
    recent.derive('sealed', opening(), 'qr', 0);
    recent.derive('sealed', opening(), 'same-device', 0);
    recent.age();
    recent.derive('sealed', opening(), 'qr', 0);
    recent.forget('sealed');
    const open = opening();
    recent.derive('sealed', open, 'same-device', 0);
    recent.derive('sealed', open, 'qr', 0);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('are gone when nobody has used them for two turns, because another process may have wiped the seed', () => {
    const recent = createRecentSecrets();
    const open = opening();
    for (let turn = 0; turn < 4; turn++) {
      recent.derive('in use', open, 'qr', 0);
      recent.age();
    }
    expect(open).toHaveBeenCalledTimes(1);
    recent.age();
    recent.derive('in use', open, 'qr', 0);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('are kept of so many seeds and no more, so that strangers cannot fill the memory', () => {
    const recent = createRecentSecrets();
    const [first, last] = [opening(), opening()];
    recent.derive('first', first, 'qr', 0);
    for (let count = 0; count < 1000; count++) recent.derive(`seed ${count}`, opening(), 'qr', 0);
    recent.derive('seed 999', last, 'qr', 0);
    recent.derive('first', first, 'qr', 0);
    expect(last).not.toHaveBeenCalled();
    expect(first).toHaveBeenCalledTimes(2);
  });
});
