import { learnWords } from '../../src/client/client-error.js';
import { errorWords } from '../../src/locales/en/errors.js';

export type * from '../../src/client/index.js';
export type { Channel } from '../../src/protocol/scope-request.js';
export type { Script, Step } from './script.js';
export { ScriptedClient } from './scripted-client.js';
export type { ScriptedScopeRequest } from './scripted-scope-request.js';

// Errors have their words at once, so that a test can look at them without waiting.
learnWords(errorWords);
