import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The suites whose tests have ids of threats, and who wrote their reports. */
const SUITES = { node: vitest, elements: webTestRunner, browsers: vitest, whole: playwright };

const ID = /\bT\d\d\b/g;

/** How the title of a test says on which store it runs. Vitest puts quotes around what it fills in by name. */
const STORE = /\b(memory|sqlite|redis)'? store\b/i;

/**
 * What the tests of a run show about each threat.
 * @param reports the folder with the reports of the run, `<suite>.json` each
 * @returns {Map<string, { suites: Set<string>, failed: string[], stores: Set<string> }>} by id: the suites in which a test passed, titles of those that did
 * not, and the stores on which one passed, in small letters
 */
export function readRun(reports) {
  const run = new Map();
  for (const [suite, testsOf] of Object.entries(SUITES)) {
    const tests = testsOf(readJson(join(reports, `${suite}.json`)));
    for (const [title, hasPassed] of uniqueTitles(tests))
      for (const id of new Set(title.match(ID))) note(run, id, { suite, title, hasPassed });
  }
  return run;
}

function note(run, id, { suite, title, hasPassed }) {
  const row = run.get(id) ?? { suites: new Set(), failed: [], stores: new Set() };
  run.set(id, row);
  if (!hasPassed) return row.failed.push(`${suite}: ${title}`);
  row.suites.add(suite);
  const [, store] = STORE.exec(title) ?? [];
  if (store) row.stores.add(store.toLowerCase());
}

/** A title that failed anywhere has failed. */
function uniqueTitles(tests) {
  const titles = new Map();
  for (const { title, hasPassed } of tests) titles.set(title, hasPassed && (titles.get(title) ?? true));
  return titles;
}

function vitest({ testResults = [] }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status }) => ({ title: fullName, hasPassed: status === 'passed' }));
}

function webTestRunner({ titles = [] }) {
  return titles;
}

function playwright({ suites = [] }) {
  const specsOf = ({ specs = [], suites: inner = [] }) => [...specs, ...inner.flatMap(specsOf)];
  return suites.flatMap(specsOf).map(({ title, ok }) => ({ title, hasPassed: ok }));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
