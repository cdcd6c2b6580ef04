import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CreateBody, Snapshot } from '../../../../src/protocol/http.js';
import { isSettled } from '../../../../src/protocol/scope-request.js';

/** A JWT that decodes; nobody here verifies it. */
export const AUTH_CODE = `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.${Buffer.from('{"jti":"1"}').toString('base64url')}.c2ln`;

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => boolean | Promise<boolean>;

interface Entry {
  challenge: string;
  snapshot: Snapshot;
}

/** The page's side of the service, as docs/architecture.md describes it, over real HTTP and with the outcome in the test's hand. */
export class ContractService {
  readonly requests: { method: string; path: string; body: string; authorization: string | undefined }[] = [];
  readonly streams = new Set<ServerResponse>();
  readonly #polls = new Set<() => void>();
  readonly #entries = new Map<string, Entry>();
  readonly #server: Server;
  /** Answers before the service does, when it returns true. */
  intercept: Handler = () => false;
  app: unknown = { name: 'Example Shop', isTest: true };
  labels: unknown = ['contact.personal.email', 'contact.personal.phoneNumber'];
  /** Milliseconds that a link lives, and the service's clock. */
  lifetime = 120_000;
  now: () => number = () => Date.now();
  renewals = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(port = 0): Promise<ContractService> {
    const server = createServer((request, response) => void service.#handle(request, response));
    const service = new ContractService(server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return service;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get uuid(): string {
    return [...this.#entries.keys()].at(-1) ?? '';
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Moves the newest scope request on and tells everyone who follows it. */
  move(change: Partial<Snapshot>, uuid = this.uuid): Snapshot {
    const entry = this.#entries.get(uuid);
    if (!entry) throw new Error('no scope request');
    const settles = change.status !== undefined && change.status !== 'pending';
    const { qrLink, sameDeviceLink, ...rest } = entry.snapshot;
    entry.snapshot = {
      ...(settles
        ? rest
        : { ...rest, ...(qrLink ? { qrLink } : {}), ...(sameDeviceLink ? { sameDeviceLink } : {}) }),
      now: new Date(this.now()).toISOString(),
      version: entry.snapshot.version + 1,
      ...change,
    };
    for (const stream of this.streams) this.#send(stream, entry.snapshot);
    for (const answer of this.#polls) answer();
    return entry.snapshot;
  }

  snapshot(uuid = this.uuid): Snapshot {
    const entry = this.#entries.get(uuid);
    if (!entry) throw new Error('no scope request');
    return { ...entry.snapshot, now: new Date(this.now()).toISOString() };
  }

  #send(stream: ServerResponse, snapshot: Snapshot): void {
    stream.write(`event: snapshot\nid: ${snapshot.version}\ndata: ${JSON.stringify(snapshot)}\n\n`);
    if (isSettled(snapshot.status)) stream.end();
  }

  #links(): Pick<Snapshot, 'qrLink' | 'sameDeviceLink'> {
    const id = () => createHash('sha256').update(randomUUID()).digest('base64url').slice(0, 22);
    return { qrLink: `${this.base}/w/${id()}`, sameDeviceLink: `${this.base}/w/${id()}` };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '', this.base);
    const { authorization } = request.headers;
    this.requests.push({ method: request.method ?? '', path: request.url ?? '', body, authorization });
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (await this.intercept(request, response, body)) return;
    const json = (status: number, value: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.method === 'POST' && pathname === '/scope-requests')
      return json(201, this.#create(JSON.parse(body)));
    const [, , uuid = '', action] = pathname.split('/');
    const entry = this.#entries.get(uuid);
    const secret = authorization?.replace(/^Bearer /, '') ?? '';
    if (!entry || createHash('sha256').update(secret).digest('base64url') !== entry.challenge) {
      return json(404, { error: 'unknown_scope_request', error_description: '', docs: `${this.base}/docs` });
    }
    if (action !== undefined) return json(200, this.#act(action, uuid));
    if (request.headers.accept === 'text/event-stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      this.streams.add(response);
      response.on('close', () => this.streams.delete(response));
      return this.#send(response, this.snapshot(uuid));
    }
    const after = Number(searchParams.get('after') ?? -1);
    const answer = () => {
      if (entry.snapshot.version <= after) return;
      this.#polls.delete(answer);
      json(200, this.snapshot(uuid));
    };
    this.#polls.add(answer);
    response.on('close', () => this.#polls.delete(answer));
    answer();
  }

  #create({ challenge }: CreateBody): unknown {
    const now = this.now();
    const snapshot: Snapshot = {
      uuid: randomUUID(),
      status: 'pending',
      version: 1,
      expiresAt: new Date(now + this.lifetime).toISOString(),
      now: new Date(now).toISOString(),
      ...this.#links(),
    };
    this.#entries.set(snapshot.uuid, { challenge, snapshot });
    return { ...snapshot, app: this.app, labels: this.labels };
  }

  #act(action: string, uuid: string): Snapshot {
    if (action === 'renew') {
      this.renewals += 1;
      const expiresAt = new Date(this.now() + this.lifetime).toISOString();
      return this.move({ status: 'pending', expiresAt, ...this.#links() }, uuid);
    }
    if (action === 'return') return this.move({ status: 'approved', authCode: AUTH_CODE }, uuid);
    return this.move({ status: 'cancelled' }, uuid);
  }
}
