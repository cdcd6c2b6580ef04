import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ends a run with `N passed, N failed, N skipped`, also as a file for scripts/test.mjs, and fails a run in which nothing ran. */
export function plainSummary() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const walk = ({ tests = [], suites = [] }) => {
        for (const { skipped, passed } of tests)
          count[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
        for (const suite of suites) walk(suite);
      };
      for (const { testResults, passed, errors } of sessions) {
        if (testResults) walk(testResults);
        if (!passed && errors?.length > 0) count.failed += 1;
      }
      console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
      const reports = process.env.CIVIC_TEST_REPORTS;
      if (reports) writeFileSync(join(reports, 'elements.json'), JSON.stringify(count));
      if (count.passed + count.failed > 0) return;
      console.error('no test ran');
      process.on('exit', () => {
        process.exitCode = 1;
      });
    },
  };
}
