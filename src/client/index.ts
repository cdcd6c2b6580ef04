import { errorWords } from '../locales/en/errors.js';
import { learnWords } from './client-error.js';

export type { ErrorCode, PageErrorCode } from '../protocol/errors.js';
export type {
  AnswerBody,
  AppSummary,
  DigitalRequest,
  ErrorBody,
  Snapshot,
  WalletSummary,
} from '../protocol/http.js';
export type { CrossDevice, DigitalProtocol, Status } from '../protocol/scope-request.js';
export type { Scope } from '../protocol/scopes.js';
export { ClientError, type ClientErrorOptions } from './client-error.js';
export type { Clock } from './clock.js';
export {
  type Client,
  type ClientOptions,
  type CreateOptions,
  createClient,
  type ResumeOptions,
} from './create-client.js';
export type { ErrorListener, ScopeRequest, SnapshotListener } from './scope-request.js';
export type { Key } from './service-calls.js';

// Whoever uses the client by itself gets every error with its words.
learnWords(errorWords);
