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
