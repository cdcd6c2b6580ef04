import { readFileSync } from 'node:fs';

/**
 * What the runner told, in order: each check that fired in a file, and then whether a test missed it (`missed`) or not (`kept`); and each file that is done
 * (`ended`).
 * @returns {{ kind: 'fired' | 'missed' | 'kept' | 'ended', check: string, file: string }[]}
 */
export function readReport(report) {
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}
