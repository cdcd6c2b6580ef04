import { contactHash } from '../contact/code.js';
import type { Verification } from '../contact/verification.js';
import type { Context } from '../context.js';
import { isSameText } from '../tokens/is-same-text.js';

/** Milliseconds in which a wallet that got no reply may ask again. */
const RETRY = 60_000;

/** A request for an access token with a transaction code. */
export interface TokenRequest {
  /** The id of the verification. */
  id: string;
  /** The pre-authorized code. */
  code: string;
  txCode: string;
}

/** The access token that a verification led to, for a wallet whose reply was lost: another one would cost its person another code. */
export interface KeptTokens {
  keep(request: TokenRequest, token: string): Promise<void>;
  /**
   * A request that did not get it counts among the five wrong codes of the verification. After the last of them there is nothing to find.
   * @returns undefined when another request got it, or none, or 60 s are over
   */
  find(request: TokenRequest): Promise<string | undefined>;
}

/** Keeps them, sealed, with the verification, by the keyed hash of both codes. */
export function createKeptTokens(context: Context): KeptTokens {
  const { store, seal, clock } = context;
  const purpose = (id: string) => `kept token ${id}`;
  const hashOf = ({ code, txCode }: TokenRequest) => contactHash(context, `token|${code}|${txCode}`);
  const isFor = ({ requestHash, until }: NonNullable<Verification['keptToken']>, request: TokenRequest) =>
    clock() < until && isSameText(requestHash, hashOf(request));
  return {
    async keep(request, token) {
      const { id } = request;
      const keptToken = {
        requestHash: hashOf(request),
        sealed: seal.seal(token, purpose(id)),
        until: clock() + RETRY,
      };
      await store.changeVerification(id, (row) => ({ ...row, keptToken }));
    },
    async find(request) {
      const { id } = request;
      // In one step, or whoever has the offer could guess beside its person, with many guesses at once.
      const verification = await store.changeVerification(id, ({ keptToken, ...row }) => {
        if (!keptToken || isFor(keptToken, request)) return undefined;
        const triesLeft = row.triesLeft - 1;
        return { ...row, triesLeft, ...(triesLeft > 0 && { keptToken }) };
      });
      const kept = verification?.keptToken;
      return kept && isFor(kept, request) && seal.knows(kept.sealed)
        ? seal.open(kept.sealed, purpose(id))
        : undefined;
    },
  };
}
