import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  type Choice,
  type CredentialStore,
  type HeldCredential,
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
import { visibleText } from '../core/untrusted-text.js';
import { type Arguments, USAGE, readArguments } from './arguments.js';
import { FileStore } from './file-store.js';

/** The longest name or claim value that is printed as text, in characters. `--json` prints all of them whole. */
const MAX_SHOWN = 1_000;

/** The surroundings of the command line. */
export interface Io {
  out: (text: string) => void;
  err: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  /** Options for the core. */
  wallet?: WalletOptions;
}

/** The result of a command, as JSON and as text. */
interface Report {
  json: Record<string, unknown>;
  text: string;
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
  if (!given) {
    io.err(USAGE);
    return 2;
  }
  const options: WalletOptions = { allowLoopbackHttp: true, ...io.wallet };
  const directory = given.store ?? io.env['CIVIC_WALLET_DIR'] ?? join(homedir(), '.civic-wallet');
  try {
    const { json, text } = await COMMANDS[given.command](given, new FileStore(directory), options);
    io.out(given.json ? `${JSON.stringify(json)}\n` : `${text}\n`);
    return 0;
  } catch (error) {
    const { code, message } = explain(error);
    if (given.json) io.out(`${JSON.stringify({ outcome: 'failed', error: code, message })}\n`);
    else io.err(`civic-wallet: ${message} (${code})\n`);
    return 1;
  }
}

function explain(error: unknown): { code: string; message: string } {
  if (error instanceof WalletError) {
    const misfit = MISFITS[error.cause as Misfit];
    return { code: error.code, message: misfit ?? error.message };
  }
  // The error itself is not printed, because its message may quote the content of a file.
  return { code: 'store_failed', message: 'The credential store cannot be read or written.' };
}

type Command = (given: Arguments, store: CredentialStore, options: WalletOptions) => Promise<Report>;

const COMMANDS: Record<Arguments['command'], Command> = {
  async accept(given, store, options) {
    const request = await resolveRequest(given.target, options);
    let choice = await chooseFrom(store, request, options);
    const sampleService = given.sample ?? (given.withSamples ? serviceOf(request) : undefined);
    if (choice.misfit && sampleService !== undefined) {
      await obtainCredentials(await requestSampleOffer(sampleService, options), store, options);
      choice = await chooseFrom(store, request, options);
    }
    if (choice.misfit) throw new WalletError('no_matching_credential', { cause: choice.misfit });
    const { disclosed, alongside, redirectUri } = await approve(
      request,
      choice,
      select(choice, given),
      options,
    );
    return {
      json: {
        outcome: 'approved',
        verifier: summary(request),
        disclosed,
        alongside,
        redirectUri: redirectUri?.href,
      },
      text: `Shared with ${request.verifier.name}: ${disclosed.map(shown).join(', ') || 'nothing but the credential itself'}${wentAlong(alongside)}${continueAt(redirectUri)}`,
    };
  },

  async deny(given, _store, options) {
    const request = await resolveRequest(given.target, options);
    const { redirectUri } = await deny(request, options);
    return {
      json: {
        outcome: 'denied',
        verifier: summary(request),
        disclosed: [],
        alongside: [],
        redirectUri: redirectUri?.href,
      },
      text: `Denied ${request.verifier.name}. Nothing was shared.${continueAt(redirectUri)}`,
    };
  },

  async add(given, store, options) {
    const isService = /^https?:/.test(given.target) && !isOffer(given.target);
    const offer = isService
      ? await requestSampleOffer(given.target.replace(/\/issuer-api\/?$/, ''), options)
      : await readOffer(given.target, options);
    const { transactionCode } = given;
    const added = await obtainCredentials(offer, store, {
      ...options,
      ...(transactionCode !== undefined && { transactionCode }),
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
    const rows = credentials.map((one) => {
      const test = one.isTest ? ' · test data' : '';
      const values = 'claims' in one ? `\n${JSON.stringify(shownClaims(one.claims), null, 2)}` : '';
      return `${one.id}  ${one.name}  ${shown(one.vct)}${test}${values}`;
    });
    return { json: { credentials }, text: rows.join('\n') || MISFITS.empty_wallet };
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

function summary({ verifier }: ResolvedRequest): { name: string; origin?: string } {
  const { name, origin } = verifier;
  return { name, ...(origin !== undefined && { origin }) };
}

function toJson({ id, name, vct, issuer, isTest, addedAt }: HeldCredential) {
  return { id, name, vct, issuer, isTest, addedAt };
}

/** What the credential could not keep back. */
function wentAlong(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : `\nThis went along, because it cannot be kept apart: ${names.map(shown).join(', ')}`;
}

function continueAt(redirectUri: URL | undefined): string {
  return redirectUri ? `\nGo on at ${redirectUri.href}` : '';
}

/** A text from a request or a credential as a terminal may print it: control characters could move the cursor or hide other lines. */
function shown(text: string): string {
  return visibleText(text, MAX_SHOWN);
}

/** The same for every name and every text in the claims of a credential. */
function shownClaims(value: unknown): unknown {
  if (typeof value === 'string') return shown(value);
  if (Array.isArray(value)) return value.map(shownClaims);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [shown(name), shownClaims(inner)]));
}
