import { type LabelWords, labelWords } from 'civic-elements/locales/en/labels';
import { SCOPE_NAMES, type ScopeRow } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { typesOf } from '../credentials/query.js';
import { type TrustedFor, queryOf } from '../scopes/build-query.js';
import { checkOwnScope } from '../scopes/check-own-scope.js';
import { defineScope } from '../scopes/define-scope.js';
import { resolveOwn } from '../scopes/resolve-scope.js';
import type { LabelTitle, ResolvedScope } from '../scopes/scope-definition.js';
import { SCOPES } from '../scopes/scope-table.js';
import type { App } from '../store/store.js';
import { trustedIssuers } from '../trust/anchors.js';
import { findApp } from './change-app.js';
import { unregisteredIn } from './registered-scopes.js';

/** What an app may ask for by name: its own scopes, then those that every app has. @throws AppError */
export async function listScopes(context: Context, appId: string): Promise<ScopeRow[]> {
  const app = await findApp(context, appId);
  const own = (app.scopes ?? []).map(resolveOwn);
  const everybodys = SCOPE_NAMES.map((name) => ({ name, labels: [...SCOPES[name].labels] }));
  const issuers = await trustedIssuers(context);
  return [...own, ...everybodys].map((scope) => describe(app, scope, issuers, context.clock()));
}

/** What a scope of an app's own would be. @throws AppError that says what is wrong with it */
export async function previewOwnScope(context: Context, appId: string, input: unknown): Promise<ScopeRow> {
  const app = await findApp(context, appId);
  const scope = resolveOwn(checkOwnScope(input));
  return describe(app, scope, await trustedIssuers(context), context.clock());
}

function describe(app: App, scope: ResolvedScope, issuers: readonly TrustedFor[], now: number): ScopeRow {
  const { credentials, labels } = defineScope(scope);
  const query = queryOf(scope, issuers, () => true);
  // Where nobody is trusted, it is what would be asked if all issuers were.
  const everybody = [{ types: credentials.flatMap(typesOf) }];
  const excess = unregisteredIn(app, scope, now);
  return {
    name: scope.name,
    isOwn: scope.own !== undefined,
    labels: labels.map(({ label, title, optional }) => ({ label, title: inEnglish(title), optional })),
    isAnswerable: query !== undefined,
    query: query ?? queryOf(scope, everybody, () => true),
    ...(scope.own && { definition: scope.own }),
    ...(excess && { exceeds: [excess['exceeds'] ?? []].flat() }),
  };
}

function inEnglish(title: LabelTitle): string {
  return 'words' in title ? title.words : (labelWords as LabelWords)[title.entry];
}
