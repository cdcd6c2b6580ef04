import { expect, it } from 'vitest';
import { frozenCopy } from '../../service/src/deep-freeze.js';

it('a frozen copy holds what the value held, whatever becomes of the value', () => {
  const value = { status: 'pending', labels: ['email'], answer: { until: 1 } };
  const copy = frozenCopy(value);
  value.labels.push('phone');
  value.answer.until = 2;
  expect(copy).toEqual({ status: 'pending', labels: ['email'], answer: { until: 1 } });
  expect(() => copy.labels.push('phone')).toThrow(TypeError);
  expect(() => Object.assign(copy.answer, { until: 2 })).toThrow(TypeError);
});

it('of a row that was changed, only what was changed is copied, and what is undefined is left out', () => {
  const row = frozenCopy({ labels: ['email'], sealedSeed: 'seed' as string | undefined });
  const next = frozenCopy({ ...row, sealedSeed: undefined, exchange: { attempt: 'a' } });
  expect(next.labels).toBe(row.labels);
  expect(Object.keys(next)).toEqual(['labels', 'exchange']);
});
