import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../e2e/support/snippets.js';
import { run } from './run.js';

/** Packs what is built, once for all examples, to where their `package.json` looks for it. */
export default async function pack(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/.built'))) throw new Error('The examples need a build: npm run build');
  await run('npm', ['run', 'tarballs', '--', '--no-build'], ROOT);
}
