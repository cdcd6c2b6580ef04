import type { Verdict } from './ledger.js';

/** Columns of the table of results. */
export const HEAD = [
  '| what is broken | times | approved | exchanged | lost | double | zombie | service back, ms | data there, ms |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
].join('\n');

/** The value below which a part of all lies. */
function quantile(times: readonly number[], part: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return value === undefined ? '–' : String(Math.round(value));
}

/** One row: times as their median and their 99th percentile. */
export function rowOf(name: string, verdict: Verdict): string {
  const { faults, approvals, exchanged, lost, double, zombies, back, data } = verdict;
  const both = (times: readonly number[]) => `${quantile(times, 0.5)} / ${quantile(times, 0.99)}`;
  const cells = [name, faults, approvals, exchanged, lost, double, zombies, both(back), both(data)];
  return `| ${cells.join(' | ')} |`;
}

/** What several runs of one scenario came to. */
export function sumOf(verdicts: readonly Verdict[]): Verdict {
  const sum = (read: (verdict: Verdict) => number) => verdicts.reduce((n, verdict) => n + read(verdict), 0);
  return {
    faults: sum(({ faults }) => faults),
    flows: sum(({ flows }) => flows),
    approvals: sum(({ approvals }) => approvals),
    exchanged: sum(({ exchanged }) => exchanged),
    lost: sum(({ lost }) => lost),
    double: sum(({ double }) => double),
    zombies: sum(({ zombies }) => zombies),
    back: verdicts.flatMap(({ back }) => back),
    data: verdicts.flatMap(({ data }) => data),
    remarks: verdicts.flatMap(({ remarks }) => remarks),
  };
}
