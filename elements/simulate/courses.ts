import type { ErrorCode } from '../../src/protocol/errors.js';
import { LIFETIMES, MAX_RENEWALS, type Status } from '../../src/protocol/scope-request.js';

/**
 * How a simulated scope request goes (docs/simulation.md):
 * - `approve`: read after 3 s, answered 2 s later, approved 1 s after that, with an auth code that no back-end accepts;
 * - `deny`: read after 3 s, denied 2 s later;
 * - `expire`: a link of 6 s that cannot be renewed and that nobody scans;
 * - `slow`: as `approve`, but 4 s until there is a link, and 10 s for every step;
 * - `offline`: no scope request: `create` is refused with `service_unreachable`;
 * - `error`: read after 3 s, failed 2 s later with `presentation_rejected`.
 */
export type Simulation = 'approve' | 'deny' | 'expire' | 'slow' | 'offline' | 'error';

/** What a status turns into by itself, and after how many milliseconds. */
interface Step {
  after: number;
  to: Status;
}

export interface Course {
  /** Milliseconds until there is a scope request. */
  createTakes: number;
  /** Why there will be none. */
  refusal?: ErrorCode;
  /** Milliseconds that a link lives. */
  linkLives: number;
  renewals: number;
  /** A status without a step runs out of time. */
  steps: Readonly<Partial<Record<Status, Step>>>;
}

const USUAL = { createTakes: 0, linkLives: LIFETIMES.link, renewals: MAX_RENEWALS };
const READ: Course['steps'] = { pending: { after: 3_000, to: 'read' } };

export const COURSES: Readonly<Record<Simulation, Course>> = {
  approve: {
    ...USUAL,
    steps: { ...READ, read: { after: 2_000, to: 'answered' }, answered: { after: 1_000, to: 'approved' } },
  },
  deny: { ...USUAL, steps: { ...READ, read: { after: 2_000, to: 'denied' } } },
  expire: { ...USUAL, linkLives: 6_000, renewals: 0, steps: {} },
  slow: {
    ...USUAL,
    createTakes: 4_000,
    steps: {
      pending: { after: 10_000, to: 'read' },
      read: { after: 10_000, to: 'answered' },
      answered: { after: 10_000, to: 'approved' },
    },
  },
  offline: { ...USUAL, refusal: 'service_unreachable', steps: {} },
  error: { ...USUAL, steps: { ...READ, read: { after: 2_000, to: 'failed' } } },
};

/** Whether a text, such as the value of the attribute `simulate`, is an outcome. */
export function isSimulation(text: string): text is Simulation {
  return Object.hasOwn(COURSES, text);
}
