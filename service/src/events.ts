import { EventEmitter } from 'node:events';
import type { Channel, ErrorCode, Status } from 'civic-elements/protocol';

/** An answer of a wallet that was not accepted, in words that hold nothing of the answer itself. */
export interface RefusedPresentation {
  appId: string;
  /** Name of the scope. */
  scope: string;
  /** The check that failed: a name of `PresentationReason` (credentials/presentation-error.ts). */
  check: string;
  /** Id of the Credential Query whose presentation failed, where it was one. */
  credential?: string;
  /**
   * With the check `issuer_untrusted`: who signed the credential and under whom, as its certificates say, or its `iss`. Nobody vouches for it. One
   * line of at most 300 characters.
   */
  issuer?: string;
  /** The label that has no usable value, where that is the reason. */
  label?: string;
}

/** In development: a message with a code, which was written to a file instead of being sent. */
export interface OutboxMessage {
  file: string;
  contact: { kind: 'email' | 'phone'; value: string };
  code: string;
}

/** A message with a code that was handed over, or was not. It holds nothing about the recipient. */
export interface Delivered {
  kind: 'email' | 'phone';
  /** `taken`; `refused`, which the next server says of this recipient or message alone; `failed`, when it left this service not at all. */
  outcome: 'taken' | 'refused' | 'failed';
  /** The status code that the next server gave. */
  reply?: number;
  /** Its enhanced status code (RFC 3463), such as `5.7.1`. */
  status?: string;
  /** The SMTP command that it is the answer to. */
  command?: string;
  /** What failed on this side, such as `ECONNREFUSED`; `busy` when too many messages were on their way. */
  cause?: string;
}

/** Something happened to a scope request. It says nothing about the person. Times are milliseconds. */
export interface ScopeRequestStep {
  uuid: string;
  appId: string;
  /** Name of the scope. */
  scope: string;
  at: number;
  createdAt: number;
  /** By which channel it was answered, where it was. */
  channel?: Channel;
  /** The trace in which it was created, as a `traceparent`, where there was one. */
  trace?: string;
}

/** A scope request has reached a status. */
export interface StatusReached extends ScopeRequestStep {
  /** `pending` for one that has just been created. */
  status: Status;
  /** The reason, with the status `failed`. */
  error?: ErrorCode;
}

/** A request of a page or a back-end of an app was refused, by what whoever integrates it can mend. */
export interface RequestRefused {
  appId: string;
  code: ErrorCode;
  /** Name of the scope, where it is about one. */
  scope?: string;
  /** The rule that failed, as in the log. */
  rule?: string;
  /** The origin that is not registered, cut and without anything invisible. */
  origin?: string;
}

/** A request that was answered, whoever sent it. A stream of events is one that has ended. */
export interface RequestAnswered {
  method: string;
  /** As it is registered, with the names of its parameters and not with what stood in their place; absent where there is no such route. */
  route?: string;
  statusCode: number;
  /** From the first byte of the request to the last one of the reply. */
  seconds: number;
}

/** The store was asked for something, and has answered. It says nothing about rows or keys. */
export interface StoreAsked {
  /** The name of the operation (store/store.ts). */
  operation: string;
  seconds: number;
  /** What failed: a code of SQLite, Redis or the system, or `other`. */
  error?: string;
}

/** A sweep (sweeper.ts) is over. */
export interface Swept {
  /** How long it took. */
  seconds: number;
  /** For how long the row that waited longest had been due; undefined where the sweep failed. */
  lag?: number;
}

/** What happens in a running service that its operator's code may want to know: `startService(…).events`. */
export type ServiceEvents = EventEmitter<{
  'presentation-refused': [RefusedPresentation];
  delivered: [Delivered];
  outbox: [OutboxMessage];
  'status-reached': [StatusReached];
  /** A scope request has new links, and waits again. */
  renewed: [ScopeRequestStep];
  'request-refused': [RequestRefused];
  'request-answered': [RequestAnswered];
  /** An auth code came a second time, from another attempt than the one that exchanged it. */
  'code-reused': [ScopeRequestStep];
  /** The pages that follow a scope request by a stream of events are so many now. */
  streams: [number];
  swept: [Swept];
  'store-asked': [StoreAsked];
}>;

export function createEvents(): ServiceEvents {
  return new EventEmitter();
}
