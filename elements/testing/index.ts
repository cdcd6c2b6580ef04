export type * from '../../src/client/index.js';
export type { Channel } from '../../src/protocol/scope-request.js';
export type { Script, Step } from './script.js';
export { ScriptedClient } from './scripted-client.js';
export type { ScriptedScopeRequest } from './scripted-scope-request.js';
