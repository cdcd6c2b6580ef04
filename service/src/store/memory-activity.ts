import type { ActivityRow, Checklist } from 'civic-elements/protocol';
import { frozenCopy } from '../deep-freeze.js';
import { type ActivityStore, HOUR, type HourCount, KEPT_COUNTS, KEPT_ROWS } from './activity-store.js';
import { type MemoryTables, timesOf } from './memory-data.js';

/** What is known of one app. */
interface Known {
  /** Newest first. */
  rows: ActivityRow[];
  counts: Map<string, HourCount>;
  checklist: Checklist;
}

/** That part of a store in memory. `purge` deletes counts that are 30 days old, and says how many. */
export function createMemoryActivityStore(): ActivityStore & {
  purge(now: number, limit: number): number;
  tables(): MemoryTables;
} {
  const apps = new Map<string, Known>();
  let lastId = 0;

  function knownOf(appId: string): Known {
    const known = apps.get(appId) ?? { rows: [], counts: new Map(), checklist: {} };
    apps.set(appId, known);
    return known;
  }

  return {
    async addActivity(batch) {
      for (const { appId, steps = [], isCountedOnly, ...row } of batch) {
        const { rows, counts, checklist } = knownOf(appId);
        if (!isCountedOnly) rows.unshift(frozenCopy({ id: ++lastId, ...row }));
        rows.splice(KEPT_ROWS);
        const { at, kind, code } = row;
        const hour = at - (at % HOUR);
        const key = JSON.stringify([hour, kind, code]);
        const { n } = counts.get(key) ?? { n: 0 };
        counts.set(key, { hour, kind, ...(code !== undefined && { code }), n: n + 1 });
        for (const step of steps) checklist[step] ??= at;
      }
    },
    async listActivity(appId, { kind, before = Number.POSITIVE_INFINITY, limit }) {
      const { rows = [] } = apps.get(appId) ?? {};
      const found = rows.filter((row) => row.id < before && (kind === undefined || row.kind === kind));
      return structuredClone(found.slice(0, limit));
    },
    async countActivity(appId, since) {
      const counts = [...(apps.get(appId)?.counts.values() ?? [])];
      const order = ({ kind, code = '' }: HourCount) => `${kind} ${code}`;
      return structuredClone(counts)
        .filter(({ hour }) => hour >= since - (since % HOUR))
        .toSorted((a, b) => a.hour - b.hour || (order(a) < order(b) ? -1 : 1));
    },
    async getChecklist(appId) {
      return { ...apps.get(appId)?.checklist };
    },
    tables() {
      const sum = (count: (known: Known) => number) =>
        [...apps.values()].reduce((all, known) => all + count(known), 0);
      function* times(ofApp: (known: Known) => Iterable<number>) {
        for (const known of apps.values()) yield* ofApp(known);
      }
      const erase = (part: (known: Known) => number, clear: (known: Known) => void) => (appId: string) => {
        const known = apps.get(appId);
        const erased = known ? part(known) : 0;
        if (known) clear(known);
        return erased;
      };
      return {
        activity: {
          rows: sum(({ rows }) => rows.length),
          made: times(({ rows }) => timesOf(rows, ({ at }) => at)),
          erase: erase(
            (known) => known.rows.length,
            (known) => void known.rows.splice(0),
          ),
        },
        activity_counts: {
          rows: sum(({ counts }) => counts.size),
          made: times(({ counts }) => timesOf(counts.values(), ({ hour }) => hour)),
          erase: erase(
            (known) => known.counts.size,
            (known) => known.counts.clear(),
          ),
        },
        activity_steps: {
          rows: sum(({ checklist }) => Object.keys(checklist).length),
          made: times(({ checklist }) => Object.values(checklist)),
          erase: erase(
            (known) => Object.keys(known.checklist).length,
            (known) => void (known.checklist = {}),
          ),
        },
      };
    },
    purge(now, limit) {
      const old = [...apps.values()].flatMap(({ counts }) =>
        [...counts].filter(([, { hour }]) => hour < now - KEPT_COUNTS).map(([key]) => ({ counts, key })),
      );
      const purged = old.slice(0, limit);
      for (const { counts, key } of purged) counts.delete(key);
      return purged.length;
    },
  };
}
