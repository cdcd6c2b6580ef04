import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FOLDERS = [
  'elements',
  'src',
  'backend/src',
  'service/src',
  'service/portal',
  'wallet/core',
  'wallet/app',
  'wallet/cli',
];

/** Every TypeScript file that a package is built from, as path from the root. */
export function sourceFiles(): string[] {
  const inside = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  return [...inside, 'wallet/cli.ts'].filter((file) => file.endsWith('.ts')).toSorted();
}

/** What git would publish: tracked files, and new ones that no ignore rule keeps out. */
export function repositoryFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return [...new Set(listed.split('\n'))].filter((file) => file !== '' && existsSync(join(ROOT, file)));
}
