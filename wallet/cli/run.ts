import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type Choice,
  type CredentialStore,
  MISFITS,
  type Misfit,
  type ResolvedRequest,
  type Selection,
  WalletError,
  type WalletOptions,
  approve,
  chooseCredentials,
  defaultSelection,
  deny,
  isOffer,
  obtainCredentials,
  readCredential,
  readOffer,
  requestSampleOffer,
  resolveRequest,
} from '../core/index.js';
import { type Arguments, USAGE, readArguments } from './arguments.js';
import { answerWith } from './faulty-answer.js';
import { FileStore } from './file-store.js';
import { type Report, approvalReport, denialReport, faultReport, listReport, toJson } from './report.js';

/** The surroundings of the command line. */
export interface Io {
  out: (text: string) => void;
  err: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** Options for the core. */
  wallet?: WalletOptions;
  /** Resolves after that many milliseconds. The default is a timer. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Runs one command.
 *
 * @returns the exit code: 0 done, 1 the command failed, 2 wrong usage.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const given = readArguments(argv);
  if (given === 'help') {
    io.out(USAGE);
    return 0;
  }
  if (!given || 'problem' in given) {
    io.err(given ? `civic-wallet: ${given.problem}\nSee civic-wallet --help.\n` : USAGE);
    return 2;
  }
  const options: WalletOptions = { allowLoopbackHttp: true, ...io.wallet };
  const directory = given.store ?? io.env['CIVIC_WALLET_DIR'] ?? join(homedir(), '.civic-wallet');
  try {
    const { json, text } = await COMMANDS[given.command](given, new FileStore(directory), options, io);
    io.out(given.json ? `${JSON.stringify(json)}\n` : `${text}\n`);
    return 0;
  } catch (error) {
    const { code, message } = explain(error);
    const next = nextStep(error, given);
    if (given.json) io.out(`${JSON.stringify({ outcome: 'failed', error: code, message, next })}\n`);
    else io.err(`civic-wallet: ${message} (${code})\n${next === undefined ? '' : `${next}\n`}`);
    return 1;
  }
}

/** What helps, as a command. */
function nextStep(error: unknown, { withSamples, sample }: Arguments): string | undefined {
  if (!(error instanceof WalletError)) return undefined;
  if (error.code === 'invalid_selection') return 'civic-wallet list shows the ids for --credential.';
  if (withSamples || sample !== undefined) return undefined;
  if (error.cause !== 'empty_wallet' && error.cause !== 'no_such_credential') return undefined;
  return 'Repeat the command with --with-samples to get sample credentials first, from the service that asks, in development mode; or add an offer of your own before: civic-wallet add OFFER.';
}

/** An empty wallet has a code of its own, because what helps there is another thing than where nothing fits. */
function explain(error: unknown): { code: string; message: string } {
  if (error instanceof WalletError) {
    const misfit = MISFITS[error.cause as Misfit];
    const code = error.cause === 'empty_wallet' ? error.cause : error.code;
    return { code, message: misfit ?? error.message };
  }
  // The error itself is not printed, because its message may quote the content of a file.
  return { code: 'store_failed', message: 'The credential store cannot be read or written.' };
}

type Command = (given: Arguments, store: CredentialStore, options: WalletOptions, io: Io) => Promise<Report>;

const COMMANDS: Record<Arguments['command'], Command> = {
  async accept(given, store, options, io) {
    const request = await resolveRequest(given.target, options);
    if (given.answer === 'nothing') return faultReport(request, { outcome: 'unanswered', replies: [] });
    let choice = await chooseFrom(store, request, options);
    const sampleService = given.sample ?? (given.withSamples ? serviceOf(request) : undefined);
    if (choice.misfit && sampleService !== undefined) {
      await obtainCredentials(await requestSampleOffer(sampleService, options), store, options);
      choice = await chooseFrom(store, request, options);
    }
    if (choice.misfit) throw new WalletError('no_matching_credential', { cause: choice.misfit });
    const selection = select(choice, given);
    if (given.answer) {
      if (given.answer === 'late') io.err('civic-wallet: waiting until the request has expired\n');
      const wait = io.wait ?? ((milliseconds) => setTimeout(milliseconds));
      return faultReport(request, await answerWith(given.answer, request, choice, selection, options, wait));
    }
    return approvalReport(request, await approve(request, choice, selection, options));
  },

  async deny(given, _store, options) {
    const request = await resolveRequest(given.target, options);
    return denialReport(request, await deny(request, options));
  },

  async add(given, store, options) {
    const isService = /^https?:/.test(given.target) && !isOffer(given.target);
    const offer = isService
      ? await requestSampleOffer(given.target.replace(/\/issuer-api\/?$/, ''), options)
      : await readOffer(given.target, options);
    const { transactionCode, format } = given;
    const added = await obtainCredentials(offer, store, {
      ...options,
      ...(transactionCode !== undefined && { transactionCode }),
      ...(format !== undefined && { formatOf: () => format }),
    });
    return {
      json: { outcome: 'added', credentials: added.map(toJson) },
      text: `Added ${added.map(({ name }) => name).join(', ')}.`,
    };
  },

  async list(given, store) {
    const held = await store.list();
    const credentials = await Promise.all(
      held.map(async (one) => {
        const { claims } = await readCredential(one.credential);
        return given.values ? { ...toJson(one), claims } : toJson(one);
      }),
    );
    return listReport(credentials);
  },
};

async function chooseFrom(
  store: CredentialStore,
  { query }: ResolvedRequest,
  options: WalletOptions,
): Promise<Choice> {
  return chooseCredentials(query, await store.list(), (options.now ?? Date.now)());
}

/** Selects the candidate with the credential that `--credential` names, else the first one. */
function select(choice: Choice, { credential }: Arguments): Selection {
  if (credential === undefined) return defaultSelection(choice);
  let isUsed = false;
  const selection = choice.asks.map((ask) => {
    const index = ask.candidates.findIndex(({ parts }) => parts.some(({ held }) => held.id === credential));
    if (index >= 0) isUsed = true;
    if (index >= 0) return index;
    return ask.required ? 0 : undefined;
  });
  if (!isUsed) throw new WalletError('invalid_selection');
  return selection;
}

/** The base address of the service that asks, where its sample issuer is as well. */
function serviceOf({ responseUri }: ResolvedRequest): string {
  return responseUri.href.replace(/\/wallet-api\/.*$/, '');
}
