import { readFileSync } from 'node:fs';
import { threatRows } from './threat-rows.mjs';
import { readRun } from './threat-run.mjs';

const SECURITY = new URL('../../SECURITY.md', import.meta.url);
const NOTHING = { suites: new Set(), failed: [], stores: new Set() };

/** The table for SECURITY.md, from the reports of a run of all tests. */
export function threatTable(reports) {
  const run = readRun(reports);
  const rows = threatRows().map(({ id, threat, stores, files }) => {
    const { suites } = run.get(id) ?? NOTHING;
    const where = Array.isArray(stores) ? stores.join(', ') : stores;
    const links = files.map((file) => `[${file.replace(/^test\//, '').replace(/\.test\.ts$/, '')}](${file})`);
    return `| ${id} | ${threat} | ${where} | ${[...suites].join(', ')} | ${links.join(', ')} |`;
  });
  const head = ['| | threat | stores | shown by the suites | where the tests are |', '|---|---|---|---|---|'];
  return ['', ...head, ...rows, '', ''].join('\n');
}

/** What a run says against the table: tests of a threat that failed or did not run, stores that its row claims in vain, and a table of another run. */
export function threatProblems(reports) {
  const run = readRun(reports);
  const problems = threatRows().flatMap(({ id, stores }) => {
    const { suites, failed, stores: seen } = run.get(id) ?? NOTHING;
    if (failed.length > 0) return failed.map((title) => `${id} is not shown, by ${title}`);
    if (suites.size === 0) return [`${id} is not shown, because no test of it ran`];
    const missing = Array.isArray(stores) ? stores.filter((store) => !seen.has(store.toLowerCase())) : [];
    return missing.map((store) => `${id} is not shown on the ${store} store`);
  });
  const [, table] = splitSecurity();
  if (problems.length === 0 && table.trim() !== threatTable(reports).trim())
    problems.push(
      'the table in SECURITY.md is that of another run (CONTRIBUTING.md says how to write it anew)',
    );
  return problems;
}

/** SECURITY.md: what is before the table, the table, and what is after it. */
export function splitSecurity() {
  return readFileSync(SECURITY, 'utf8').split(/<!-- threats(?: end)? -->/);
}
