export type { PageErrorCode } from '../../../src/protocol/page-errors.js';
export type { AppSummary, WalletSummary } from '../../../src/protocol/http.js';
export type { CrossDevice, Status } from '../../../src/protocol/scope-request.js';
export type { Scope } from '../../../src/protocol/scopes.js';
export type { Approval, MockedScopeRequest } from './mocked-scope-request.js';
export { mockService } from './mock-service.js';
export type { MockedRoute, MockedService, MockServiceOptions, Routed } from './mock-service.js';
