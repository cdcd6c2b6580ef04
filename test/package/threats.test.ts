import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { threatRows } from '../../scripts/tools/threat-rows.mjs';
import { splitSecurity, threatProblems } from '../../scripts/tools/threat-table.mjs';

const folder = mkdtempSync(join(tmpdir(), 'civic-threats-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The cells of each row in SECURITY.md. */
const table = () =>
  (splitSecurity()[1] ?? '')
    .split('\n')
    .filter((line) => /^\| T\d\d /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of threats', () => {
  it('has a row for each of the 42, with the stores it must hold on and the files that have its tests', () => {
    const expected = threatRows().map(({ id, threat, stores, files }) => [
      id,
      threat,
      Array.isArray(stores) ? stores.join(', ') : stores,
      files,
    ]);
    expect(expected).toHaveLength(42);
    const linked = /\]\((test\/[^)]+)\)/g;
    expect(
      table().map(([, id, threat, stores, , links = '']) => [
        id,
        threat,
        stores,
        [...links.matchAll(linked)].map(([, file]) => file),
      ]),
    ).toEqual(expected);
  });

  it('names the suites in which a run has shown it in each row', () => {
    for (const [, id, , , suites] of table())
      expect(suites, id).toMatch(/^(node|elements|browsers|whole)(, (elements|browsers|whole))*$/);
  });
});

/** The title of a test that a report has. It must not look like one of ours. */
const titleOf = (store: string, id: string) => `${store} store: refused (${id})`;
const [FIRST, REPLAY, LOG] = [1, 14, 42].map((number) => `T${`${number}`.padStart(2, '0')}`) as [
  string,
  string,
  string,
];

describe('a run', () => {
  /** The report of a run in which every threat passed on every store, but for what a test changes. */
  function report(change: (title: string) => 'passed' | 'failed' | 'skipped'): string {
    const titles = threatRows().flatMap(({ id }) =>
      ['memory', 'SQLite', 'Redis'].map((store) => titleOf(store, id)),
    );
    const assertionResults = titles.map((fullName) => ({ fullName, status: change(fullName) }));
    writeFileSync(join(folder, 'node.json'), JSON.stringify({ testResults: [{ assertionResults }] }));
    return folder;
  }

  it('in which everything passed has nothing against a row, but is not the one of the table', () => {
    expect(threatProblems(report(() => 'passed'))).toEqual([
      expect.stringMatching(/^the table in SECURITY.md is that of another run/),
    ]);
  });

  it('in which a test of a threat failed is told with its title', () => {
    const failing = report((title) => (title === titleOf('Redis', REPLAY) ? 'failed' : 'passed'));
    expect(threatProblems(failing)).toEqual([`${REPLAY} is not shown, by node: ${titleOf('Redis', REPLAY)}`]);
  });

  it('that left a store out which a row claims is told with the store', () => {
    const without = report((title) => (title === titleOf('Redis', FIRST) ? 'skipped' : 'passed'));
    expect(threatProblems(without)).toEqual([`${FIRST} is not shown on the Redis store`]);
  });

  it('in which no test of a threat ran is told', () => {
    const without = report((title) => (title.endsWith(`(${LOG})`) ? 'skipped' : 'passed'));
    expect(threatProblems(without)).toEqual([`${LOG} is not shown, because no test of it ran`]);
  });
});
