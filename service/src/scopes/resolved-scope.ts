import type { OwnScope } from './scope-definition.js';

/** A scope as it is frozen in a scope request. */
export interface ResolvedScope {
  /** The scope's own name, whatever alias was used; `ATTRIBUTES` for a list. */
  name: string;
  /** Civic labels in the order in which the site gets them. */
  labels: string[];
  /** Where it is one of the app's own. */
  own?: OwnScope;
}
