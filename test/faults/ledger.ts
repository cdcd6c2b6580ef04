import type { Status } from 'civic-elements/protocol';

/** Milliseconds without an outage after which a page must have been told that its scope request is over. Between two tries it pauses for 5 s at most. */
const TOLD_WITHIN = 6_000;

export type Plan = 'approve' | 'deny' | 'cancel';

/** What is known of one scope request from what was acknowledged: a call that was answered, an event that the page got, data that a back-end has. */
export interface Entry {
  plan: Plan;
  /** When the service acknowledged the wallet's answer, or the page's cancellation. */
  endedAt?: number;
  /** When the page was told of the end. */
  toldAt?: number;
  /** Every end that the page was told. */
  ends: Set<string>;
  /** Whether the page has got an auth code. */
  hasCode: boolean;
  /** Whether several attempts asked for the data at once. One that comes after another one wipes it, as after a theft, so then the winner's retry may get none. */
  isRaced: boolean;
  /** When each attempt got the data. */
  data: number[];
  /** How attempts that got none failed, and the page where it stopped following. */
  failures: string[];
}

/** What is wrong with a run, and how long it took until all was well again after each fault. */
export interface Verdict {
  faults: number;
  flows: number;
  approvals: number;
  exchanged: number;
  lost: number;
  double: number;
  zombies: number;
  /** Milliseconds from a fault until the first call that was made afterwards was acknowledged. */
  back: number[];
  /** Milliseconds from a fault until the back-end had the data of an approval that was acknowledged before. */
  data: number[];
  /** What happened with those that are wrong, without any data of theirs. */
  remarks: string[];
}

export interface Ledger {
  open(plan: Plan): Entry;
  /** The service acknowledged what ends the scope request. */
  acknowledge(entry: Entry): void;
  /** The page was told a status. */
  tell(entry: Entry, status: Status): void;
  /** Makes a call, and notes when it was acknowledged. */
  call<T>(run: () => Promise<T>): Promise<T>;
  /** Something was broken just now. */
  fault(): void;
  /** From now on nobody can be served, until the function that it returns is called. */
  down(): () => void;
  /** How many answers of wallets were acknowledged. */
  approvals(): number;
  judge(): Verdict;
}

export function createLedger(): Ledger {
  const entries: Entry[] = [];
  const faults: number[] = [];
  const calls: { at: number; took: number }[] = [];
  const outages: { from: number; to: number }[] = [];

  /** The longest time between two moments in which the service was up without a break. */
  function longestUp(from: number, to: number): number {
    let [longest, since] = [0, from];
    for (const outage of outages.filter((one) => one.to > from && one.from < to)) {
      longest = Math.max(longest, outage.from - since);
      since = outage.to;
    }
    return Math.max(longest, to - since);
  }
  const approvals = () =>
    entries.filter(({ plan, endedAt }) => plan === 'approve' && endedAt !== undefined).length;

  return {
    open(plan) {
      const entry: Entry = { plan, ends: new Set(), hasCode: false, isRaced: false, data: [], failures: [] };
      entries.push(entry);
      return entry;
    },
    acknowledge(entry) {
      entry.endedAt = performance.now();
    },
    tell(entry, status) {
      if (status === 'pending' || status === 'read' || status === 'answered') return;
      entry.toldAt ??= performance.now();
      entry.ends.add(status === 'exchanged' ? 'approved' : status);
    },
    async call(run) {
      const at = performance.now();
      const reply = await run();
      calls.push({ at, took: performance.now() - at });
      return reply;
    },
    fault() {
      faults.push(performance.now());
    },
    down() {
      const outage = { from: performance.now(), to: Number.POSITIVE_INFINITY };
      outages.push(outage);
      return () => {
        outage.to = performance.now();
      };
    },
    approvals,
    judge() {
      const back = faults.flatMap((fault) => {
        const ends = calls.filter(({ at }) => at >= fault).map(({ at, took }) => at + took - fault);
        return ends.length > 0 ? [Math.min(...ends)] : [];
      });
      const data = faults.flatMap((fault) =>
        entries.flatMap(({ endedAt = Number.POSITIVE_INFINITY, data: [first = 0] }) =>
          endedAt < fault && first > fault ? [first - fault] : [],
        ),
      );
      const isLost = ({ plan, endedAt, hasCode, isRaced, data: got }: Entry) =>
        plan === 'approve' && (endedAt !== undefined || hasCode) && got.length === 0 && !(isRaced && hasCode);
      // A code that nobody has exchanged may end, which the page that has it is not told.
      const isDouble = ({ ends, data: got }: Entry) =>
        got.length > 1 || [...ends].filter((end) => !(end === 'expired' && ends.has('approved'))).length > 1;
      const end = performance.now();
      const isZombie = ({ endedAt, toldAt = end }: Entry) =>
        endedAt !== undefined && longestUp(endedAt, toldAt) > TOLD_WITHIN;
      const count = (isWrong: (entry: Entry) => boolean) => entries.filter(isWrong).length;
      return {
        faults: faults.length,
        flows: entries.length,
        approvals: approvals(),
        exchanged: count(({ data: got }) => got.length > 0),
        lost: count(isLost),
        double: count(isDouble),
        zombies: count(isZombie),
        back,
        data,
        remarks: entries.flatMap((entry) => {
          const wrong = [
            isLost(entry) && 'lost',
            isDouble(entry) && 'double',
            isZombie(entry) && 'zombie',
          ].filter(Boolean);
          if (wrong.length === 0) return [];
          const told =
            entry.toldAt === undefined
              ? 'never'
              : `${Math.round(entry.toldAt - (entry.endedAt ?? 0))} ms later`;
          return [
            `${wrong.join(', ')}: ${entry.plan}, ends ${[...entry.ends].join(' ') || 'none'}, page told ${told}, ${entry.failures.join(' ')}`,
          ];
        }),
      };
    },
  };
}
