import { csharp } from './csharp.js';
import { java } from './java.js';
import { node } from './node.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import type { Snippet } from './snippet.js';

export { FRONT_ENDS } from './front-ends.js';
export type { Snippet, SnippetValues } from './snippet.js';

/** Code for back-ends. All read their settings from the environment, by the names of the `.env` file with the credentials. */
export const BACK_ENDS: readonly Snippet[] = [node, php, python, java, csharp, ruby];
