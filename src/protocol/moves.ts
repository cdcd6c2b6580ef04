import type { Status } from './scope-request.js';

/** Which status may follow which. Service, simulation and tests read this one table, and nothing else decides it. */
const MOVES: Readonly<Record<Status, readonly Status[]>> = {
  pending: ['pending', 'read', 'answered', 'denied', 'cancelled', 'expired', 'failed'],
  read: ['pending', 'answered', 'denied', 'cancelled', 'expired', 'failed'],
  answered: ['approved', 'denied', 'cancelled', 'expired', 'failed'],
  approved: ['exchanged', 'expired'],
  exchanged: [],
  denied: [],
  cancelled: [],
  expired: [],
  failed: [],
};

/** Whether `to` may follow `from`. `pending → pending` is a renewal. */
export function canMove(from: Status, to: Status): boolean {
  return MOVES[from].includes(to);
}

/** Whether a scope request in this status can never change again. */
export function isTerminal(status: Status): boolean {
  return MOVES[status].length === 0;
}
