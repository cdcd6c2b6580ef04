// Fails when custom-elements.json, or the types that are written from it, differ from what the sources give.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { committedTypes, elementTypes } from './element-types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), 'civic-manifest-'));
try {
  execFileSync(
    process.execPath,
    [
      'node_modules/@custom-elements-manifest/analyzer/cem.js',
      'analyze',
      '--config',
      'custom-elements-manifest.config.mjs',
      '--outdir',
      relative(root, outdir),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const fresh = JSON.parse(readFileSync(join(outdir, 'custom-elements.json'), 'utf8'));
  const committed = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const stale = [
    JSON.stringify(fresh) !== JSON.stringify(committed) && 'custom-elements.json',
    elementTypes(fresh) !== committedTypes() && 'elements/types/elements.ts',
  ].filter(Boolean);
  if (stale.length > 0) {
    console.error(`${stale.join(' and ')}: stale; run \`npm run manifest\` and commit the result`);
    process.exitCode = 1;
  }
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
