import { type LabelWords, labelWords } from 'civic-elements/locales/en/labels';
import { SCOPE_NAMES, type ScopeRow } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { typesOf } from '../credentials/query.js';
import { type TrustedFor, queryOf } from '../scopes/build-query.js';
import { checkOwnScope } from '../scopes/check-own-scope.js';
import { defineScope } from '../scopes/define-scope.js';
import type { LabelTitle, OwnScope, ResolvedScope } from '../scopes/scope-definition.js';
import { SCOPES } from '../scopes/scope-table.js';
import { trustedIssuers } from '../trust/anchors.js';
import { findApp } from './change-app.js';

/** What an app may ask for by name: its own scopes, then those that every app has. @throws AppError */
export async function listScopes(context: Context, appId: string): Promise<ScopeRow[]> {
  const { scopes = [] } = await findApp(context, appId);
  const issuers = await trustedIssuers(context);
  const everybodys = SCOPE_NAMES.map((name) => ({ name, labels: [...SCOPES[name].labels] }));
  return [...scopes.map(toResolved), ...everybodys].map((scope) => describe(scope, issuers));
}

/** What a scope of an app's own would be. @throws AppError that says what is wrong with it */
export async function previewOwnScope(context: Context, appId: string, input: unknown): Promise<ScopeRow> {
  await findApp(context, appId);
  return describe(toResolved(checkOwnScope(input)), await trustedIssuers(context));
}

function toResolved(own: OwnScope): ResolvedScope {
  return { name: own.name, labels: own.labels.map(({ label }) => label), own };
}

function describe(scope: ResolvedScope, issuers: readonly TrustedFor[]): ScopeRow {
  const { credentials, labels } = defineScope(scope);
  const query = queryOf(scope, issuers, () => true);
  // Where nobody is trusted, it is what would be asked if all issuers were.
  const everybody = [{ types: credentials.flatMap(typesOf) }];
  return {
    name: scope.name,
    isOwn: scope.own !== undefined,
    labels: labels.map(({ label, title, optional }) => ({ label, title: inEnglish(title), optional })),
    isAnswerable: query !== undefined,
    query: query ?? queryOf(scope, everybody, () => true),
  };
}

function inEnglish(title: LabelTitle): string {
  return 'words' in title ? title.words : (labelWords as LabelWords)[title.entry];
}
