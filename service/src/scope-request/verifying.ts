import { LIFETIMES, type Snapshot } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { advance } from './advance.js';
import { move } from './moves.js';
import type { ScopeRequest } from './scope-request.js';

/** Milliseconds that a scope request waits while a person shows that an address is theirs: as long as a code is good. */
const VERIFYING = 600_000;

/** Milliseconds from its creation for which that can hold it open: whoever saw its link could otherwise keep it for ever. */
export const LONGEST = 3_600_000;

/**
 * The row while its person does that. It counts as read, so that no renewal takes the link away meanwhile. Nothing makes its time shorter than it was.
 */
export function beginVerifying(
  row: ScopeRequest,
  verifying: NonNullable<Snapshot['verifying']>,
  now: number,
): ScopeRequest | undefined {
  if (now >= row.createdAt + LONGEST) return undefined;
  const until = Math.min(now + VERIFYING, row.createdAt + LONGEST);
  const expiresAt = Math.max(row.expiresAt, until);
  return move(row, row.status === 'pending' ? ['read'] : [], { verifying, expiresAt });
}

/** The wallet of the person has the credential, and as long as for any request to answer now. A scope request that has moved on stays as it is. */
export async function endVerifying(context: Pick<Context, 'store' | 'clock'>, uuid: string): Promise<void> {
  try {
    await advance(context, uuid, (row, now) =>
      row.verifying ? move(row, [], { expiresAt: Math.max(row.expiresAt, now + LIFETIMES.read) }) : undefined,
    );
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'unknown_scope_request') throw error;
  }
}
