import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Ends what a run prints with the sum of all tests, as the other suites do. */
export default class Sum implements Reporter {
  #tests: ReturnType<Suite['allTests']> = [];

  onBegin(_: FullConfig, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onEnd(): void {
    const count = (outcome: string) => this.#tests.filter((test) => test.outcome() === outcome).length;
    const failed = count('unexpected') + count('flaky');
    console.log(`\n${count('expected')} passed, ${failed} failed, ${count('skipped')} skipped`);
  }
}
