export * from './errors.js';
export * from './events.js';
export type * from './http.js';
export * from './scope-request.js';
export * from './scopes.js';
