import { parseArgs } from 'node:util';
import { type CredentialFormat, FORMATS } from '../core/credential-format.js';
import { FAULTS, type Fault } from './faulty-answer.js';

export const USAGE = `Usage: civic-wallet <command> [options]

Commands
  accept <link>     Share what the request asks for. <link> is the text of the QR code, the
                    same-device link, or a full openid4vp:// link.
  deny <link>       Answer the request with access_denied.
  add <offer>       Add credentials: a credential offer (openid-credential-offer://… or JSON),
                    or the address of a service that issues sample credentials.
  list              Show the held credentials.

Options
  --json            Print one JSON object.
  --store <dir>     Where credentials and keys are kept. Default: $CIVIC_WALLET_DIR, else ~/.civic-wallet
  --with-samples    accept: when nothing in the wallet fits, first add sample credentials (test data)
                    from the service that asks.
  --sample <url>    accept: the same, from this service.
  --credential <id> accept: use this credential where several fit (see list).
  --answer=<fault>  accept: answer with one fault, to test a site or a service: wrong-nonce (bound to
                    another request), late (once the request has expired), twice (the same answer
                    again), nothing (the request is read and left). The reply is printed.
  --format <format> add: which format to take of a credential that is offered in both, dc+sd-jwt (the
                    default) or mso_mdoc.
  --tx-code <code>  add: the code that the issuer sent to you, where the offer needs one.
  --values          list: also print the claims with their values.
  --help

http is accepted on this machine only (localhost).

Exit codes: 0 done · 1 the command failed · 2 wrong usage
`;

const COMMANDS = ['accept', 'deny', 'add', 'list'] as const;

/** A command line that was understood. */
export interface Arguments {
  command: (typeof COMMANDS)[number];
  /** The link or the offer; empty with `list`. */
  target: string;
  json: boolean;
  store?: string;
  withSamples: boolean;
  sample?: string;
  credential?: string;
  format?: CredentialFormat;
  transactionCode?: string;
  answer?: Fault;
  values: boolean;
}

/** What is wrong with an `--answer`, and what to do. */
const UNKNOWN_ANSWER = `--answer is one of ${FAULTS.join(', ')}: the fault of an answer for a test. Leave it out to share, or use deny to refuse.`;
const ANSWER_ELSEWHERE = '--answer goes with accept alone. Leave it out.';

/**
 * Reads a command line.
 *
 * @returns `help` when it asks for help, what is wrong with it where that can be said in a sentence, and `undefined` when it is not a valid one
 */
export function readArguments(argv: readonly string[]): Arguments | 'help' | { problem: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        store: { type: 'string' },
        'with-samples': { type: 'boolean', default: false },
        sample: { type: 'string' },
        credential: { type: 'string' },
        format: { type: 'string' },
        'tx-code': { type: 'string' },
        answer: { type: 'string' },
        values: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const [name, target, ...more] = positionals;
    const command = COMMANDS.find((one) => one === name);
    if (!command || more.length > 0 || (target === undefined) !== (command === 'list')) return undefined;
    const answer = FAULTS.find((fault) => fault === values.answer);
    if (values.answer !== undefined && command !== 'accept') return { problem: ANSWER_ELSEWHERE };
    if (values.answer !== undefined && answer === undefined) return { problem: UNKNOWN_ANSWER };
    const format = FORMATS.find((one) => one === values.format);
    if (values.format !== undefined && (format === undefined || command !== 'add')) return undefined;
    const { json, store, sample, credential, 'tx-code': transactionCode } = values;
    return {
      command,
      target: target ?? '',
      json,
      withSamples: values['with-samples'],
      values: values.values,
      ...(store !== undefined && { store }),
      ...(sample !== undefined && { sample }),
      ...(credential !== undefined && { credential }),
      ...(format !== undefined && { format }),
      ...(transactionCode !== undefined && { transactionCode }),
      ...(answer !== undefined && { answer }),
    };
  } catch {
    return undefined;
  }
}
