import { type About, ServiceError } from '../errors.js';
import { chooseRegistration } from '../registration/choose-registration.js';
import { defineScope } from '../scopes/define-scope.js';
import { resolveOwn } from '../scopes/resolve-scope.js';
import type { ResolvedScope } from '../scopes/scope-definition.js';
import type { App } from '../store/store.js';
import { typesOf } from '../credentials/query.js';

/** `appId`, `scope`, and in `exceeds` what the scope asks for beyond the registration certificates of its app. The words are those of the operator's own files. */
export type Unregistered = About;

/** What in each of the app's own scopes none of its registration certificates covers, whichever issuers are trusted. */
export function findUnregistered(app: App, now: number): Unregistered[] {
  return (app.scopes ?? []).flatMap((own) => {
    const excess = unregisteredIn(app, resolveOwn(own), now);
    return excess ? [excess] : [];
  });
}

/** The same for one scope. */
export function unregisteredIn(app: App, scope: ResolvedScope, now: number): Unregistered | undefined {
  const everybody = [{ types: defineScope(scope).credentials.flatMap(typesOf) }];
  try {
    chooseRegistration(app, scope, everybody, now);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'scope_exceeds_registration') return error.about;
    throw error;
  }
}
