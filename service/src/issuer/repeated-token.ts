import { contactHash } from '../contact/code.js';
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
  /** @returns undefined when another request got it, or none, or 60 s are over */
  find(request: TokenRequest): Promise<string | undefined>;
}

/** Keeps them, sealed, with the verification, by the keyed hash of both codes. */
export function createKeptTokens(context: Context): KeptTokens {
  const { store, seal, clock } = context;
  const purpose = (id: string) => `kept token ${id}`;
  const hashOf = ({ code, txCode }: TokenRequest) => contactHash(context, `token|${code}|${txCode}`);
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
      const kept = (await store.getVerification(id))?.keptToken;
      if (!kept || clock() >= kept.until || !isSameText(kept.requestHash, hashOf(request))) return undefined;
      return seal.open(kept.sealed, purpose(id));
    },
  };
}
