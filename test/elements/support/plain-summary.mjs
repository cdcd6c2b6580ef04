import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Counts the tests of one page. A page that could not run its tests counts as one failure. */
function countOf({ testResults, passed, errors }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const walk = ({ tests = [], suites = [] }) => {
    for (const test of tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    for (const suite of suites) walk(suite);
  };
  if (testResults) walk(testResults);
  if (!passed && (errors?.length > 0 || count.failed === 0)) count.failed += 1;
  return count;
}

/** Names the tests of one page that failed, or says that the page could not run them. */
function failuresOf({ browser, testFile, testResults, passed, errors }) {
  const file = testFile.slice(testFile.indexOf('test/elements'));
  const failures = [];
  const walk = ({ name, tests = [], suites = [] }, path) => {
    const here = name ? [...path, name] : path;
    for (const test of tests) {
      if (!test.passed && !test.skipped)
        failures.push(
          `${browser.name}: ${[...here, test.name].join(' › ')}: ${(test.error?.message ?? '').split('\n', 1)[0]}`,
        );
    }
    for (const suite of suites) walk(suite, here);
  };
  if (testResults) walk(testResults, [file]);
  if (!passed && failures.length === 0)
    failures.push(`${browser.name}: ${file}: ${errors?.[0]?.message ?? 'its tests did not run'}`);
  return failures;
}

/** Each test that ran on a page, by its whole title. */
function titlesOf({ testResults }) {
  const walk = ({ name, tests = [], suites = [] }, path) => {
    const here = name ? [...path, name] : path;
    return [
      ...tests
        .filter(({ skipped }) => !skipped)
        .map((test) => ({ title: [...here, test.name].join(' '), hasPassed: test.passed })),
      ...suites.flatMap((suite) => walk(suite, here)),
    ];
  };
  return testResults ? walk(testResults, []) : [];
}

/**
 * Ends a run with a line for each browser and `N passed, N failed, N skipped` for all, which it also writes to a file for scripts/test.mjs. A browser in
 * which nothing ran fails the run.
 */
export function plainSummary() {
  let browsers = [];
  return {
    start({ browserNames }) {
      browsers = browserNames;
    },
    onTestRunFinished({ sessions }) {
      const sum = { passed: 0, failed: 0, skipped: 0 };
      console.log('');
      for (const name of browsers) {
        const count = { passed: 0, failed: 0, skipped: 0 };
        for (const session of sessions.filter(({ browser }) => browser.name === name)) {
          for (const [outcome, number] of Object.entries(countOf(session))) count[outcome] += number;
        }
        if (count.passed + count.failed === 0) count.failed += 1;
        console.log(`${name}: ${line(count)}`);
        for (const [outcome, number] of Object.entries(count)) sum[outcome] += number;
      }
      console.log(`\n${line(sum)}`);
      const reports = process.env.CIVIC_TEST_REPORTS;
      if (reports) {
        const failures = sessions.flatMap(failuresOf);
        writeFileSync(
          join(reports, 'elements.json'),
          JSON.stringify({ ...sum, failures, titles: sessions.flatMap(titlesOf) }),
        );
      }
      if (sum.failed === 0 && sum.passed > 0) return;
      process.on('exit', () => (process.exitCode = 1));
    },
  };
}
