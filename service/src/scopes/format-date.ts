const DATE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A day that exists, as `YYYY-MM-DD`, out of a date or a date with a time (RFC 3339). */
export function formatDate(value: unknown): string | undefined {
  const day = typeof value === 'string' ? DATE.exec(value)?.[1] : undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
    ? day
    : undefined;
}

/** Whether somebody born on a day is 18 on the day that `now` (ms) is in UTC. A birthday on 29 February counts from 1 March. */
export function isOver18(birthdate: unknown, now: number): string | undefined {
  const day = formatDate(birthdate);
  if (day === undefined) return undefined;
  const birthday = `${String(Number(day.slice(0, 4)) + 18).padStart(4, '0')}${day.slice(4)}`;
  return String(birthday <= new Date(now).toISOString().slice(0, 10));
}
