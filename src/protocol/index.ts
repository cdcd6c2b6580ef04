export { docsPath, ERRORS, isErrorCode } from './errors.js';
export type { ErrorCode, ErrorRow, PageErrorCode } from './errors.js';
export * from './events.js';
export type * from './http.js';
export * from './moves.js';
export type * from './portal.js';
export type * from './portal-data.js';
export * from './scope-request.js';
export * from './scopes.js';
