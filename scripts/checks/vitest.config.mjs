import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import config from '../../vitest.config.ts';
import { findChecks, sources } from './find-checks.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SOURCES = new Set(sources());

/** What goes around a check of each kind, so that `fires` decides whether it refuses. */
const SWITCHES = {
  refuses: (check) => [`globalThis.fires(${check}, `, ')'],
  allows: (check) => [`!globalThis.fires(${check}, !(`, '))'],
  does: (check) => [`{ if (globalThis.fires(${check}, true)) { `, ' } }'],
};

/** Puts a switch before each check (runner.mjs has the other end). The files themselves stay as they are. */
const switches = {
  name: 'switches',
  enforce: 'pre',
  transform(code, id) {
    const file = id.startsWith(ROOT) ? id.slice(ROOT.length).split('?')[0] : '';
    if (!SOURCES.has(file)) return undefined;
    const edits = findChecks(file).flatMap(({ id: check, start, end, kind }) => {
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

const merged = mergeConfig(config, {
  root: ROOT,
  plugins: [switches],
  // A process of its own for each file: without some checks it dies, and what it told last says why.
  test: { isolate: true, runner: fileURLToPath(new URL('runner.mjs', import.meta.url)) },
});
merged.test.include = ['test/service/{credentials,conformance,tokens,trust}/**/*.test.ts'];
// Thousands of changed inputs set off every check; what only they would notice has no test by name.
merged.test.exclude = ['**/fuzz*.test.ts'];
export default merged;
