/** What one check found. It holds no secret, nothing personal, and no value of a setting. */
export interface Finding {
  /** The name of the check, such as `settings` or `disk`. */
  check: string;
  /** `problem`: something does not work, or is not safe. `warning`: it will not for long, or cannot be told. */
  level: 'ok' | 'warning' | 'problem';
  /** One sentence about what is. */
  message: string;
  /** What to change, where there is something to change. */
  change?: string;
}

/** Makes the findings of one check. */
export function findingsOf(check: string) {
  return {
    ok: (message: string): Finding => ({ check, level: 'ok', message }),
    warning: (message: string, change?: string): Finding => ({
      check,
      level: 'warning',
      message,
      ...(change !== undefined && { change }),
    }),
    problem: (message: string, change: string): Finding => ({ check, level: 'problem', message, change }),
  };
}
