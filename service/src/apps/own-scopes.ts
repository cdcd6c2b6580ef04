import type { Context } from '../context.js';
import { checkOwnScope } from '../scopes/check-own-scope.js';
import { resolveOwn } from '../scopes/resolve-scope.js';
import type { OwnScope } from '../scopes/scope-definition.js';
import { AppError } from '../errors.js';
import { findApp, updateApp } from './change-app.js';
import { type Unregistered, unregisteredIn } from './registered-scopes.js';

const MAX_SCOPES = 32;

/** Adds a scope of an app's own, or replaces the one of that name. Open scope requests keep what they were created with. @throws AppError */
export async function setOwnScope(context: Context, appId: string, input: unknown): Promise<OwnScope> {
  const scope = checkOwnScope(input);
  await updateApp(context, appId, (app) => {
    const others = (app.scopes ?? []).filter(({ name }) => name !== scope.name);
    if (others.length >= MAX_SCOPES) throw new AppError(`scopes: at most ${MAX_SCOPES} for an app`);
    const changed = { ...app, scopes: [...others, scope] };
    const excess = unregisteredIn(changed, resolveOwn(scope), context.clock());
    if (excess) throw new AppError(inWords(excess));
    return changed;
  });
  return scope;
}

function inWords({ exceeds }: Unregistered): string {
  if (exceeds === undefined) return 'intended_use: the app has no registration certificate for it';
  return `scope: no registration certificate of the app covers ${[exceeds].flat().join('; ')}`;
}

/** @throws AppError */
export async function listOwnScopes(context: Context, appId: string): Promise<OwnScope[]> {
  return (await findApp(context, appId)).scopes ?? [];
}

/** @throws AppError when the app has none of that name */
export async function removeOwnScope(context: Context, appId: string, name: string): Promise<void> {
  await updateApp(context, appId, (app) => {
    const scopes = (app.scopes ?? []).filter((scope) => scope.name !== name);
    if (scopes.length === (app.scopes ?? []).length)
      throw new AppError('scope: the app has none of that name');
    const { [name]: _, ...scopePolicies } = app.scopePolicies ?? {};
    return { ...app, scopes, ...(app.scopePolicies && { scopePolicies }) };
  });
}
