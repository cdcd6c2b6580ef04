/** `1990`, `1990-01` or `1990-01-31`, the last with a time (RFC 3339) or without. `00` or `XX` stands for what is not known. */
const DATE =
  /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/i;

/** A day, month or year, as far as it is known. */
interface PartialDate {
  year: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
}

/** A date as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Days that do not exist are none. */
export function formatDate(value: unknown): string | undefined {
  const date = parseDate(value);
  if (!date) return undefined;
  const { year, month, day } = date;
  return [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined).map(twoDigits),
  ].join('-');
}

/**
 * Whether somebody born on a date is 18 on the day that `now` (ms) is in UTC. Of a date that is not known exactly, the latest day that it can
 * mean counts. A birthday on 29 February counts from 1 March.
 */
export function formatOver18(birthdate: unknown, now: number): string | undefined {
  const date = parseDate(birthdate);
  if (!date) return undefined;
  const { year, month = 12 } = date;
  const { day = daysIn(year, month) } = date;
  const birthday = `${String(year + 18).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return String(birthday <= new Date(now).toISOString().slice(0, 10));
}

function parseDate(value: unknown): PartialDate | undefined {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map((part) => Number(part) || 0);
  if (year === 0 || month > 12) return undefined;
  if (month === 0) return { year };
  if (day > daysIn(year, month)) return undefined;
  return day === 0 ? { year, month } : { year, month, day };
}

function daysIn(year: number, month: number): number {
  const last = new Date(0);
  // `Date.UTC` would take the years 0 to 99 for those of the 20th century.
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
