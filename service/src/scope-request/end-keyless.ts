import { isTerminal } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { advance } from './advance.js';
import { fail, move, wipeAnswer } from './moves.js';
import type { ScopeRequest } from './scope-request.js';

/** More rows than can be open. */
const ALL = 10_000_000;

/**
 * Ends the scope requests that no service key opens any more, because theirs was taken away before they were over. Their pages learn it at once.
 * @returns how many there were
 */
export async function endKeyless(context: Pick<Context, 'store' | 'clock' | 'seal'>): Promise<number> {
  let ended = 0;
  for (const uuid of await context.store.due(Number.MAX_SAFE_INTEGER, ALL)) {
    const { changed } = await advance(context, uuid, (row) => (opens(context, row) ? undefined : endOf(row)));
    if (changed) ended++;
  }
  return ended;
}

function opens({ seal }: Pick<Context, 'seal'>, row: ScopeRequest): boolean {
  const { linkKey, sealedSeed, sealedClaims, exchange } = row;
  const sealed = [sealedSeed, sealedClaims, exchange?.sealedResponse].filter((one) => one !== undefined);
  return (linkKey === undefined || seal.has(linkKey)) && sealed.every((one) => seal.knows(one));
}

function endOf(row: ScopeRequest): ScopeRequest {
  if (isTerminal(row.status)) return wipeAnswer(row);
  return row.status === 'approved' ? move(row, ['expired']) : fail(row, 'server_error');
}
