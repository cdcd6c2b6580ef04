import { randomInt } from 'node:crypto';
import { LIFETIMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { sha256 } from '../keys/request-ids.js';
import { advance, current } from '../scope-request/advance.js';
import { fail, move } from '../scope-request/moves.js';
import type { NumberMatch, ScopeRequest } from '../scope-request/scope-request.js';
import { isSameText } from '../tokens/is-same-text.js';

/** How many numbers a person picks from. */
const CHOICES = 3;

/** Draws the numbers of two digits. Any of them may be the right one, wherever it stands. */
export function drawNumbers(): NumberMatch {
  const drawn = new Set<string>();
  while (drawn.size < CHOICES) drawn.add(String(randomInt(10, 100)));
  const [number = ''] = drawn;
  return { number, choices: [...drawn].toSorted() };
}

/**
 * The scope request that a phone answered by a code, and whose number it may pick. The request id alone does not do: whoever shows the code knows
 * it, and knows the number. The response code went to the phone alone, in the reply to its wallet's answer.
 * @returns undefined when there is none, or the response code is not that of its answer
 */
export async function findMatch(
  context: Context,
  requestId: string,
  responseCode: string,
): Promise<ScopeRequest | undefined> {
  const found = await context.store.findByLink(sha256(requestId));
  if (found?.channel !== 'qr') return undefined;
  const request = await current(context, found.request);
  if (!request.match || !request.answer) return undefined;
  const expected = context.responseCodes.derive(requestId, request.answer.hash, request.linkKey);
  return isSameText(expected, responseCode) ? request : undefined;
}

/**
 * Takes the number that the person picked, once: the right one approves, any other fails. Afterwards nothing changes any more.
 * @param found as `findMatch` returned it
 */
export async function pickNumber(context: Context, found: ScopeRequest, picked: string) {
  return advance(context, found, (row, now) => {
    if (row.status !== 'answered') return undefined;
    if (row.match?.number === picked) return move(row, ['approved'], { expiresAt: now + LIFETIMES.read });
    // With the hashes, the phone's page still finds what came of it.
    return { ...fail(row, 'number_mismatch'), ...(row.linkHashes && { linkHashes: row.linkHashes }) };
  });
}
