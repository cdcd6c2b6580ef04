import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A temporary folder that goes when the test file ends; `path` names a new file in it. */
export function temporaryFolder(): { folder: string; path(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'civic-test-'));
  let files = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path: () => join(folder, `store-${files++}.sqlite`) };
}
