import {
  type AnswerResult,
  type Choice,
  type ResolvedRequest,
  type Selection,
  WalletError,
  type WalletErrorCode,
  type WalletOptions,
  approve,
} from '../core/index.js';
import { parseObject } from '../core/json.js';

/** The ways to answer that no good wallet takes, for people who test their own site or service. */
export const FAULTS = ['wrong-nonce', 'late', 'twice', 'nothing'] as const;

export type Fault = (typeof FAULTS)[number];

/** What the service said to an answer. */
interface ServiceReply {
  status: number;
  /** Its `error`, where it refused. */
  error?: string;
}

/** What came of a faulty answer. */
export interface FaultyResult {
  outcome: 'approved' | 'refused' | 'unanswered';
  /** One for each time that the answer was sent. */
  replies: ServiceReply[];
  /** Present where the service accepted the last one. */
  result?: AnswerResult;
}

/** The errors that stand for a service that said no. */
const REFUSALS: ReadonlySet<WalletErrorCode> = new Set(['answer_refused', 'credential_over', 'link_expired']);

/** How long after its end a request is late, for services whose clock is a little behind. */
const LATE_BY_MS = 2_000;

/**
 * Answers a request with one fault: bound to another nonce, after the request has expired, or the same bytes twice.
 *
 * @param wait resolves after that many milliseconds
 * @throws {WalletError} as {@link approve}, but not where the service refuses: that is a result here.
 */
export async function answerWith(
  fault: Exclude<Fault, 'nothing'>,
  request: ResolvedRequest,
  choice: Choice,
  selection: Selection,
  options: WalletOptions,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<FaultyResult> {
  const replies: ServiceReply[] = [];
  const now = options.now ?? Date.now;
  if (fault === 'late') await wait(Math.max(0, request.expiresAt - now()) + LATE_BY_MS);
  const sent = async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    const response = await (options.fetch ?? fetch)(input, init);
    const error = parseObject(await response.clone().text())?.['error'];
    replies.push({ status: response.status, ...(typeof error === 'string' && { error }) });
    return response;
  };
  const twice: typeof fetch = async (input, init) => {
    await sent(input, init);
    return sent(input, init);
  };
  try {
    const result = await approve(
      {
        ...request,
        // The wallet itself would not send an answer to a request that has expired.
        expiresAt: Number.POSITIVE_INFINITY,
        ...(fault === 'wrong-nonce' && { nonce: crypto.randomUUID() }),
      },
      choice,
      selection,
      { ...options, fetch: fault === 'twice' ? twice : sent },
    );
    return { outcome: 'approved', replies, result };
  } catch (error) {
    if (error instanceof WalletError && REFUSALS.has(error.code)) return { outcome: 'refused', replies };
    throw error;
  }
}
