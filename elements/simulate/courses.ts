import type { Script } from '../testing/script.js';

/**
 * How a simulated scope request goes (docs/simulation.md):
 * - `approve`: read after 3 s, answered 2 s later, approved 1 s after that, with an auth code that no back-end accepts;
 * - `deny`: read after 3 s, denied 2 s later;
 * - `expire`: a link that lives 6 s, cannot be renewed and is scanned by nobody;
 * - `slow`: as `approve`, but 4 s until there is a link, and 10 s for every step;
 * - `offline`: there is no scope request, because `create` is refused with `service_unreachable`;
 * - `error`: read after 3 s, failed 2 s later with `presentation_rejected`.
 */
export type Simulation = 'approve' | 'deny' | 'expire' | 'slow' | 'offline' | 'error';

const SCANNED: Script['steps'] = { pending: { after: 3_000, to: 'read' } };

export const COURSES: Readonly<Record<Simulation, Script>> = {
  approve: {
    steps: { ...SCANNED, read: { after: 2_000, to: 'answered' }, answered: { after: 1_000, to: 'approved' } },
  },
  deny: { steps: { ...SCANNED, read: { after: 2_000, to: 'denied' } } },
  expire: { linkLives: 6_000, renewals: 0 },
  slow: {
    startTakes: 4_000,
    steps: {
      pending: { after: 10_000, to: 'read' },
      read: { after: 10_000, to: 'answered' },
      answered: { after: 10_000, to: 'approved' },
    },
  },
  offline: { refusal: 'service_unreachable' },
  error: { steps: { ...SCANNED, read: { after: 2_000, to: 'failed' } } },
};

/** Whether a text, such as the value of the attribute `simulate`, is an outcome. */
export function isSimulation(text: string): text is Simulation {
  return Object.hasOwn(COURSES, text);
}
