export type { Script, Step } from './script.js';
export { ScriptedClient } from './scripted-client.js';
export type { ScriptedScopeRequest } from './scripted-scope-request.js';
