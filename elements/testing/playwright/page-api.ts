import { challengeOf } from '../../../src/client/page-secret.js';
import { ERRORS } from '../../../src/protocol/errors.js';
import type { AppSummary, CreateReply } from '../../../src/protocol/http.js';
import type { PageErrorCode } from '../../../src/protocol/page-errors.js';
import { isUuid } from '../../../src/client/untrusted-text.js';
import { CROSS_DEVICE, type CrossDevice, isSettled } from '../../../src/protocol/scope-request.js';
import type { Scope } from '../../../src/protocol/scopes.js';
import { labelsOfScope } from '../../simulate/simulated-labels.js';
import { checkAnswerBody, checkCancelBody, checkCreateBody, checkReturnBody } from './check-bodies.js';
import { checkCode, errorBody, Refusal } from './refusal.js';
import { Row } from './row.js';

/** A call of a page. */
export interface Call {
  method: string;
  /** Path and query below the service's address. */
  path: string;
  /** By names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What the page gets. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface PageApiOptions {
  app?: Readonly<AppSummary>;
  scopes?: Readonly<Record<string, readonly string[]>>;
  crossDevice?: CrossDevice;
}

const EXAMPLE_APP: Readonly<AppSummary> = { name: 'Example Shop', isTest: false };

/** Any page may call; the page secret alone counts. */
const CORS = { 'access-control-allow-origin': '*' };
const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'Authorization, Content-Type',
  'access-control-max-age': '600',
};

const CREATE = '/scope-requests';
const ONE = /^\/scope-requests\/([^/?]+)(?:\/(answer|cancel|read|renew|return))?(?:\?(.*))?$/;

/** The routes of a service that a page calls (docs/architecture.md, “HTTP”), with everything in memory. */
export class PageApi {
  readonly #rows = new Map<string, Row>();
  readonly #service: string;
  readonly #options: PageApiOptions;
  readonly #onCreated: (row: Row) => void;
  readonly #now: () => number;
  #refusal: PageErrorCode | undefined;

  /** @param now milliseconds since the epoch. Default: the system's clock */
  constructor(
    service: string,
    options: PageApiOptions,
    onCreated: (row: Row) => void,
    now: () => number = () => Date.now(),
  ) {
    this.#service = service;
    this.#options = options;
    this.#onCreated = onCreated;
    this.#now = now;
  }

  /** Refuses every scope request from now on. @throws RangeError when it is no code that a page can meet */
  refuse(code: PageErrorCode | undefined): void {
    if (code !== undefined) checkCode(code);
    this.#refusal = code;
  }

  async answer(call: Call): Promise<Reply> {
    if (call.method === 'OPTIONS') return { status: 204, headers: PREFLIGHT, body: '' };
    try {
      if (call.path === CREATE && call.method === 'POST') return reply(this.#create(call), 201);
      const [, uuid, action, query] = ONE.exec(call.path) ?? [];
      if (uuid === undefined || call.method !== (action ? 'POST' : 'GET')) throw new Refusal('not_found');
      const row = await this.#authorise(uuid, call.headers['authorization']);
      return action
        ? this.#act(row, action, call.body)
        : await this.#follow(row, query, call.headers['accept']);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return reply(errorBody(this.#service, error.code, error.member), ERRORS[error.code].status || 500);
    }
  }

  #create({ headers, body: text }: Call): CreateReply {
    const body = parse(text);
    checkCreateBody(body);
    if (this.#refusal) throw new Refusal(this.#refusal);
    const labels = [...this.#labelsOf(body.scope)];
    const { app = EXAMPLE_APP, crossDevice: policy = 'always' } = this.#options;
    const wanted = [policy, body.crossDevice];
    const crossDevice = CROSS_DEVICE.findLast((one) => wanted.includes(one)) ?? policy;
    const asked = { ...body, crossDevice, origin: headers['origin'] ?? this.#service };
    const row = new Row(this.#service, asked, this.#now);
    this.#rows.set(row.uuid, row);
    const created = { ...(row.snapshot() as CreateReply), app, labels };
    this.#onCreated(row);
    return created;
  }

  #labelsOf(scope: Scope): readonly string[] {
    if (typeof scope !== 'string') return scope.attributes;
    const labels = this.#options.scopes?.[scope] ?? labelsOfScope(scope);
    if (!labels) throw new Refusal('invalid_scope');
    return labels;
  }

  async #authorise(uuid: string, authorization = ''): Promise<Row> {
    const [, secret] = /^Bearer ([\w-]{43})$/.exec(authorization) ?? [];
    if (!isUuid(uuid)) throw new Refusal('invalid_request');
    const row = this.#rows.get(uuid);
    if (!row || secret === undefined || (await challengeOf(secret)) !== row.asked.challenge)
      throw new Refusal('unknown_scope_request');
    return row;
  }

  async #follow(row: Row, query = '', accept = ''): Promise<Reply> {
    if (accept.includes('text/event-stream')) return stream(row);
    const { after, wait } = readQuery(query);
    if (after !== undefined && wait !== undefined) await row.above(Number(after), Number(wait));
    return reply(row.snapshot());
  }

  #act(row: Row, action: string, text: string): Reply {
    const body = text === '' ? {} : parse(text);
    if (action === 'cancel') {
      checkCancelBody(body);
      row.cancel();
    } else if (action === 'renew') {
      row.renew();
    } else if (action === 'return') {
      checkReturnBody(body);
      row.return(body.responseCode);
    } else if (action === 'answer') {
      checkAnswerBody(body);
      // No page gets requests for its browser's prompt, so nobody can answer one.
      throw new Refusal('presentation_rejected');
    } else if (row.status !== 'read') {
      throw new Refusal('wrong_status');
    }
    return reply(row.snapshot());
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalid_request');
  }
}

/** `after` and `wait` of a long poll. @throws Refusal invalid_request when they are malformed, repeated or not alone */
function readQuery(query: string): { after?: string; wait?: string } {
  const pairs = [...new URLSearchParams(query)];
  const values = Object.fromEntries(pairs);
  const { after = '0', wait = '0', ...more } = values;
  const isFit = /^\d{1,9}$/.test(after) && /^([01]?\d|2[0-5])$/.test(wait);
  if (!isFit || Object.keys(more).length > 0 || Object.keys(values).length < pairs.length)
    throw new Refusal('invalid_request');
  return values;
}

function reply(body: object, status = 200): Reply {
  const headers = { ...CORS, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(body) };
}

/**
 * Server-sent events (WHATWG HTML, section 9.2). Playwright gives a page whole bodies only, so this stream cannot stay open. A settled scope request
 * sends its only event. While it waits, the stream ends before its first event, as it does behind a proxy that holds streams back: the client then
 * polls, and hears of each change at once.
 */
function stream(row: Row): Reply {
  const headers = {
    ...CORS,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  };
  if (!isSettled(row.status)) return { status: 200, headers, body: ':\n\n' };
  const snapshot = row.snapshot();
  const body = `event: snapshot\nid: ${snapshot.version}\ndata: ${JSON.stringify(snapshot)}\n\n`;
  return { status: 200, headers, body };
}
