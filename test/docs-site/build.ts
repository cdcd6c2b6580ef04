import { execFileSync } from 'node:child_process';
import { ROOT } from '../e2e/support/snippets.js';

export default function build(): void {
  execFileSync(process.execPath, ['scripts/docs.mjs', 'build'], { cwd: ROOT });
}
