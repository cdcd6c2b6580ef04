import { describe, expect, it } from 'vitest';
import { simulatedLabels } from '../../../elements/simulate/simulated-labels.js';
import { SCOPES } from '../../../service/src/scopes/scope-table.js';

describe('the labels of a simulation', () => {
  it.each(
    Object.entries(SCOPES).flatMap(([name, { aliases, labels }]) =>
      [name, ...aliases].map((spelling) => [spelling, labels] as const),
    ),
  )('are those that the service answers for %s', (spelling, labels) => {
    expect(simulatedLabels(spelling)).toEqual(labels);
  });
});
