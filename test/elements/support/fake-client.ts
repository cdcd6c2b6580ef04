import type {
  Client,
  ClientError,
  CreateOptions,
  ResumeOptions,
  ScopeRequest,
} from '../../../src/client/index.js';
import type { AppSummary, Snapshot } from '../../../src/protocol/http.js';

/** A JWT by form. */
export const AUTH_CODE = 'eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiJzZWNyZXQtY29kZSJ9.c2ln';

let made = 0;

/** One scope request in the test's hand. */
export class FakeScopeRequest implements ScopeRequest {
  readonly uuid = `0b0e7a1c-5c5a-4b7b-9c52-${String((made += 1)).padStart(12, '0')}`;
  readonly pageSecret = `secret-${this.uuid}`;
  app: AppSummary | undefined = { name: 'Example Shop', isTest: false };
  labels: readonly string[] = ['contact.personal.email', 'contact.personal.phoneNumber'];
  snapshot: Snapshot = {
    uuid: this.uuid,
    status: 'pending',
    version: 1,
    expiresAt: '2026-01-01T00:02:00Z',
    now: '2026-01-01T00:00:00Z',
    qrLink: `https://service.test/w/qr${'A'.repeat(20)}`,
    sameDeviceLink: `https://service.test/w/sd${'B'.repeat(20)}`,
  };
  left = 120_000;
  closed = false;
  readonly calls: string[] = [];
  renewal: () => Promise<void> = () => Promise.resolve();
  returning: () => Promise<void> = () => Promise.resolve();
  #onSnapshot: ((snapshot: Snapshot) => void) | undefined;
  #onError: ((error: ClientError) => void) | undefined;

  remaining(): number {
    return this.left;
  }
  subscribe(onSnapshot: (snapshot: Snapshot) => void, onError?: (error: ClientError) => void): () => void {
    this.#onSnapshot = onSnapshot;
    this.#onError = onError;
    return () => (this.#onSnapshot = undefined);
  }
  renew(): Promise<void> {
    this.calls.push('renew');
    return this.renewal();
  }
  async cancel(reason = 'page'): Promise<void> {
    this.calls.push(`cancel:${reason}`);
  }
  return(code: string): Promise<void> {
    this.calls.push(`return:${code}`);
    return this.returning();
  }
  close(): void {
    this.closed = true;
    this.#onSnapshot = undefined;
    this.#onError = undefined;
  }

  /** The service says something new. */
  move(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, version: this.snapshot.version + 1, ...change };
    this.#onSnapshot?.(this.snapshot);
  }
  approve(): void {
    this.move({ status: 'approved', authCode: AUTH_CODE });
  }
  break(error: ClientError): void {
    this.#onError?.(error);
  }
}

/** A client whose scope requests are in the test's hand. */
export class FakeClient implements Client {
  readonly requests: FakeScopeRequest[] = [];
  readonly created: CreateOptions[] = [];
  readonly resumed: ResumeOptions[] = [];
  /** Changes the next scope request before the element sees it. */
  prepare: (request: FakeScopeRequest) => void = () => {};
  /** What `create` waits for. */
  gate: Promise<unknown> = Promise.resolve();

  get last(): FakeScopeRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('no scope request yet');
    return request;
  }

  async create(options: CreateOptions): Promise<ScopeRequest> {
    this.created.push(options);
    await this.gate;
    return this.#make();
  }
  async resume(options: ResumeOptions): Promise<ScopeRequest> {
    this.resumed.push(options);
    await this.gate;
    return this.#make(options.uuid);
  }
  #make(uuid?: string): FakeScopeRequest {
    const request = new FakeScopeRequest();
    if (uuid !== undefined) {
      Object.assign(request, { uuid, app: undefined, labels: [], snapshot: { ...request.snapshot, uuid } });
    }
    this.prepare(request);
    this.requests.push(request);
    return request;
  }
}
