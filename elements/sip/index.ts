import type { CivicSip } from './civic-sip.js';

export { CivicSip, CivicSip as default, type CivicSipConstructor, type ScopeOptions } from './civic-sip.js';
export type { FullConfig, SipConfig } from './config.js';
export type { AnyHandler, Emitter, Handler, PayloadOf } from './emitter.js';
export type {
  AuthCodePayload,
  CancelledPayload,
  ClassicEvents,
  ErrorPayload,
  PlainPayload,
  ReadPayload,
} from './payloads.js';
export { type ClassicScope, SCOPE_REQUESTS, type SignupOptions } from './scope-requests.js';
export type { ErrorCode, PageErrorCode } from '../../src/protocol/errors.js';

/** The global that the hosted script makes: `declare const civic: import('civic-elements/sip').CivicGlobal`. */
export interface CivicGlobal {
  sip: typeof CivicSip;
}
