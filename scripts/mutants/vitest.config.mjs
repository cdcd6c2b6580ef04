import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import config from '../../vitest.config.ts';
import { findChecks, sources } from './find-checks.mjs';
import { isHarmless } from './harmless.mjs';
import { readReport } from './report.mjs';
import { ROOMS } from './rooms.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Checks elsewhere stay as they are. */
const SOURCES = new Set(sources().filter((file) => file.match(process.env.CIVIC_CHECKS_PART ?? '')));

const TESTS = new Set([...SOURCES].flatMap((file) => ROOMS[file.split('/')[2]]));

/** What goes around a check of each kind, so that `fires` decides whether it refuses. */
const SWITCHES = {
  refuses: (check) => [`globalThis.fires(${check}, `, ')'],
  allows: (check) => [`globalThis.holds(${check}, `, ')'],
  does: (check) => [`{ if (globalThis.fires(${check}, true)) { `, ' } }'],
};

/** Puts a switch before each check (runner.mjs has the other end). The files themselves stay as they are. */
const switches = {
  name: 'switches',
  enforce: 'pre',
  transform(code, id) {
    const file = id.startsWith(ROOT) ? id.slice(ROOT.length).split('?')[0] : '';
    if (!SOURCES.has(file)) return undefined;
    const checks = findChecks(file).filter((check) => !isHarmless(check));
    const edits = checks.flatMap(({ id: check, start, end, kind }) => {
      const [before, after] = SWITCHES[kind](JSON.stringify(check));
      return [
        [start, before],
        [end, after],
      ];
    });
    let changed = code;
    for (const [at, text] of edits.toSorted(([one], [other]) => other - one))
      changed = changed.slice(0, at) + text + changed.slice(at);
    return { code: changed, map: null };
  },
};

/** As the rooms list them: what a quick test has missed, no slow one has to look for. */
class InOrder extends BaseSequencer {
  async sort(specifications) {
    const folders = [...TESTS];
    const placeOf = ({ moduleId }) =>
      folders.findIndex((one) => moduleId.startsWith(`${ROOT}test/service/${one}`));
    return specifications.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Without some checks the process dies, and what it told last says why. Then the files go on from there. */
function endedBefore() {
  const { CIVIC_CHECKS_REPORT: report } = process.env;
  return report ? readReport(report).flatMap(({ kind, file }) => (kind === 'ended' ? [file] : [])) : [];
}

const merged = mergeConfig(config, {
  root: ROOT,
  plugins: [switches],
  test: {
    sequence: { sequencer: InOrder },
    testTimeout: 60_000,
    runner: fileURLToPath(new URL('runner.mjs', import.meta.url)),
  },
});
merged.test.include = [...TESTS].flatMap((one) => [
  `test/service/${one}`,
  `test/service/${one}/**/*.test.ts`,
]);
// Thousands of changed inputs set off every check; what only they would notice has no test by name. Programs of other languages take long to start.
merged.test.exclude = ['**/fuzz*.test.ts', '**/*sdk*.test.ts', ...endedBefore()];
export default merged;
