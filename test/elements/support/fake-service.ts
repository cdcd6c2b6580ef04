import type { CreateBody, ErrorBody, Snapshot } from '../../../src/protocol/http.js';

/** An auth code: it has the form of a JWT. */
export const AUTH_CODE = 'eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiJzZWNyZXQtY29kZSJ9.c2ln';

interface Entry {
  snapshot: Snapshot;
  secret: string | undefined;
}

let made = 0;

/** Stands in for the service behind `fetch`, for code that makes its own client, as the classic global does. */
export class FakeService {
  readonly base = 'https://service.test';
  readonly created: CreateBody[] = [];
  /** The actions (`cancel`, `return` and so on), each with the body that the page sent. */
  readonly acts: string[] = [];
  /** The error with which every create is answered. Default: none. */
  refusal: { status: number; error: ErrorBody['error'] } | undefined;
  /** Whether the service cannot be reached. */
  down = false;
  app: unknown = { name: 'Example Shop', isTest: false };
  readonly #entries: Entry[] = [];
  #changed: (() => void)[] = [];
  readonly #fetch = globalThis.fetch;

  install(): void {
    globalThis.fetch = (input, init) => this.#answer(String(input), init);
  }

  remove(): void {
    globalThis.fetch = this.#fetch;
  }

  get uuids(): string[] {
    return this.#entries.map(({ snapshot }) => snapshot.uuid);
  }

  /** Adds a scope request that began before the page was loaded. @returns its uuid */
  add(status: Snapshot['status']): string {
    const uuid = `0b0e7a1c-5c5a-4b7b-9c52-${String((made += 1)).padStart(12, '1')}`;
    const now = new Date();
    const expiresAt = new Date(now.getTime() + 120_000).toISOString();
    const links = { qrLink: `${this.base}/w/qr${made}`, sameDeviceLink: `${this.base}/w/sd${made}` };
    const snapshot = { uuid, status, version: 1, expiresAt, now: now.toISOString(), ...links };
    this.#entries.push({ snapshot, secret: undefined });
    return uuid;
  }

  /** Changes a scope request, by default the newest, and tells those who wait for it. */
  move(change: Partial<Snapshot>, uuid = this.uuids.at(-1)): void {
    const entry = this.#entry(uuid);
    entry.snapshot = { ...entry.snapshot, version: entry.snapshot.version + 1, ...change };
    for (const changed of this.#changed.splice(0)) changed();
  }

  approve(uuid?: string): void {
    this.move({ status: 'approved', authCode: AUTH_CODE }, uuid);
  }

  #entry(uuid: string | undefined): Entry {
    const entry = this.#entries.find(({ snapshot }) => snapshot.uuid === uuid);
    if (!entry) throw new Error('no such scope request');
    return entry;
  }

  async #answer(address: string, init: RequestInit = {}): Promise<Response> {
    if (!address.startsWith(this.base)) return this.#fetch(address, init);
    if (this.down) throw new TypeError('Failed to fetch');
    const { pathname, searchParams } = new URL(address);
    const [, , uuid, action] = pathname.split('/');
    if (uuid === undefined) return this.#create(JSON.parse(String(init.body)) as CreateBody);
    const entry = this.#entry(uuid);
    if (action !== undefined) {
      this.acts.push(`${action} ${String(init.body)}`);
      if (action === 'cancel') this.move({ status: 'cancelled' }, uuid);
      if (action === 'return') this.approve(uuid);
      return Response.json(entry.snapshot);
    }
    const after = Number(searchParams.get('after') ?? -1);
    while (entry.snapshot.version <= after) {
      init.signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        this.#changed.push(resolve);
        init.signal?.addEventListener('abort', () => resolve());
      });
    }
    return Response.json(entry.snapshot);
  }

  #create(body: CreateBody): Response {
    this.created.push(body);
    if (this.refusal) {
      const { status, error } = this.refusal;
      const docs = `${this.base}/docs/errors#${error}`;
      return Response.json({ error, error_description: '', docs }, { status });
    }
    const { snapshot } = this.#entry(this.add('pending'));
    return Response.json({ ...snapshot, app: this.app, labels: ['contact.personal.email'] }, { status: 201 });
  }
}
