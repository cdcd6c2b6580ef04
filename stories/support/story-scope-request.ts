import {
  ClientError,
  type ErrorListener,
  type ScopeRequest,
  type SnapshotListener,
} from 'civic-elements/client';
import {
  type AppSummary,
  docsPath,
  type ErrorCode,
  isSettled,
  type Snapshot,
  type Status,
} from 'civic-elements/protocol';

/** Where the stories pretend a service is. Nothing ever asks it. */
export const SERVICE = 'https://id.example';

/** A JWT by form, signed by nobody. */
const AUTH_CODE = ['{"alg":"ES256"}', '{"jti":"a-story"}', 'signature']
  .map((part) => btoa(part))
  .join('.')
  .replaceAll('=', '');

/** A link is renewed this long before it runs out, in milliseconds, as the real client does. */
const RENEW_AHEAD = 10_000;

export interface Story {
  app: AppSummary;
  labels: readonly string[];
  /** What the page sees first. */
  status: Status;
  /** How long that stays valid, in milliseconds. */
  lifetime: number;
  /** How often the link can still be renewed. */
  renewals: number;
  /** Why it failed. */
  reason?: ErrorCode;
  /** Instead of an address of the pretended service: for both links, and for what explains a failure. */
  address?: string;
  /** What follows by itself, and how long after the first sight, in milliseconds. */
  later?: readonly { after: number; status: Status }[];
}

export function storyError(code: ErrorCode): ClientError {
  return new ClientError(code, { docs: `${SERVICE}/${docsPath(code)}` });
}

let made = 0;

/** A scope request that moves through its statuses as the story wants, without a service. */
export class StoryScopeRequest implements ScopeRequest {
  readonly uuid = `5d0c1f3e-8f5b-4f0a-9a51-${String((made += 1)).padStart(12, '0')}`;
  readonly pageSecret = 'A'.repeat(43);
  readonly app: AppSummary;
  readonly labels: readonly string[];
  #story: Story;
  #snapshot: Snapshot;
  #renewals: number;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<{ onSnapshot: SnapshotListener; onError: ErrorListener | undefined }>();

  constructor(story: Story) {
    this.#story = story;
    this.app = story.app;
    this.labels = story.labels;
    this.#renewals = story.renewals;
    this.#snapshot = this.#next(story.status, 1);
  }

  get snapshot(): Readonly<Snapshot> {
    return this.#snapshot;
  }

  remaining(): number {
    return Math.max(0, Date.parse(this.#snapshot.expiresAt) - Date.now());
  }

  subscribe(onSnapshot: SnapshotListener, onError?: ErrorListener): () => void {
    const listener = { onSnapshot, onError };
    this.#listeners.add(listener);
    for (const { after, status } of this.#story.later ?? []) {
      this.#timers.push(setTimeout(() => this.#move(status), after));
    }
    this.#awaitEnd();
    return () => this.#listeners.delete(listener);
  }

  async renew(): Promise<void> {
    await this.#reply();
    if (this.#renewals < 1) throw storyError('too_many_renewals');
    this.#renewals -= 1;
    this.#move('pending');
  }

  async cancel(): Promise<void> {
    await this.#reply();
    this.#move('cancelled');
  }

  async return(): Promise<void> {
    await this.#reply();
    this.#move('approved');
  }

  close(): void {
    this.#listeners.clear();
    clearTimeout(this.#renewal);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** A service answers later, never while the page still asks. */
  #reply(): Promise<void> {
    return Promise.resolve();
  }

  /** The real client renews the link while it can; the real service lets it expire when it cannot. */
  #awaitEnd(): void {
    clearTimeout(this.#renewal);
    const { status } = this.#snapshot;
    if (isSettled(status)) return;
    const renews = status === 'pending' && this.#renewals > 0;
    this.#renewal = setTimeout(
      () => (renews ? void this.renew() : this.#move('expired')),
      Math.max(0, this.remaining() - (renews ? RENEW_AHEAD : 0)),
    );
  }

  #move(status: Status): void {
    this.#snapshot = this.#next(status, this.#snapshot.version + 1);
    this.#awaitEnd();
    for (const { onSnapshot } of this.#listeners) onSnapshot(this.#snapshot);
  }

  #next(status: Status, version: number): Snapshot {
    const now = Date.now();
    const id = (kind: string) => `${kind}${version}`.padEnd(22, 'c1v1cEleMent5St0ry2026');
    const { reason = 'presentation_rejected', lifetime, address } = this.#story;
    return Object.freeze({
      uuid: this.uuid,
      status,
      version,
      now: new Date(now).toISOString(),
      expiresAt: new Date(now + lifetime).toISOString(),
      ...(status === 'pending' && {
        qrLink: address ?? `${SERVICE}/w/${id('qr')}`,
        sameDeviceLink: address ?? `${SERVICE}/w/${id('sd')}`,
      }),
      ...(status === 'approved' && { authCode: AUTH_CODE }),
      ...(status === 'failed' && {
        error: {
          error: reason,
          error_description: storyError(reason).message,
          docs: address ?? storyError(reason).docs,
        },
      }),
    });
  }
}
