import { createHmac, randomBytes } from 'node:crypto';
import type { CredentialSource } from './credential-source.js';
import { comparableEmail } from './forms/email.js';
import type { ScopeDefinition, SubjectSource } from './scope-definition.js';
import { FAMILIES } from './scope-table.js';
import { type Shown, valuesOf } from './shown-claims.js';
import type { ClaimPath } from '../credentials/query.js';

/**
 * How the values of a subject are compared. Rule 1 takes them as they are. Rule 2 takes texts in Unicode's normal form C, and e-mail addresses
 * with their domain as mail compares it. An app keeps the rule under which its first users came, because another one would give them new ids.
 */
export type UserIdRule = 1 | 2;

/** The rule for apps that are new. */
export const USER_ID_RULE: UserIdRule = 2;

/** For which app a user id is. */
export interface Pairwise {
  appId: string;
  pairwiseKey: Buffer;
  userIdRule: UserIdRule;
}

/** What identifies a person: a value, and the domain in which it is unique (credential type, claim and, where needed, issuer). */
interface Subject {
  domain: string;
  value: string;
}

/**
 * The user id: hex HMAC-SHA-256(pairwise key, appId ‖ 0x00 ‖ domain ‖ 0x00 ‖ value). Two apps cannot compare their users, and one app sees the
 * same id whatever scope it asked with. Without a stable subject it is 32 random bytes, new with every scope request.
 */
export function userIdOf(
  definition: ScopeDefinition,
  shown: ReadonlyMap<string, Shown>,
  { appId, pairwiseKey, userIdRule }: Pairwise,
): string {
  const subject = subjectOf(definition, shown, userIdRule);
  if (!subject) return randomBytes(32).toString('hex');
  return createHmac('sha256', pairwiseKey)
    .update(`${appId}\0${subject.domain}\0${subject.value}`)
    .digest('hex');
}

function domainOf(type: string, paths: readonly ClaimPath[]): string {
  return `${type} ${paths.map((path) => path.join('.')).join(' ')}`;
}

/** The domains that are those of another type, in scopes of the table and in those of an app's own. */
const SAME: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap(({ sources }) => sources).flatMap(({ type, subject }: CredentialSource) => {
    const other = subject?.sameAs;
    return subject && other?.subject
      ? [[domainOf(type, subject.paths), domainOf(other.type, other.subject.paths)] as const]
      : [];
  }),
);

/** The first subject that is shown. An issuer counts by the id that its operator gave it here, which outlives its keys. */
function subjectOf(
  definition: ScopeDefinition,
  shown: ReadonlyMap<string, Shown>,
  rule: UserIdRule,
): Subject | undefined {
  for (const source of definition.subjects) {
    const from = shown.get(source.credential);
    const values = valuesOf(source, shown);
    if (!from || !values?.every(isName)) continue;
    const own = domainOf(
      from.credential.type,
      source.claims.map((claim) => from.pathOf(claim)),
    );
    const issuer = source.perIssuer ? ` ${from.credential.issuerId}` : '';
    const compared = rule === 1 ? values : comparable(definition, source, values);
    const [first, ...others] = compared;
    const value = others.length === 0 ? String(first) : JSON.stringify(compared);
    return { domain: `${SAME.get(own) ?? own}${issuer}`, value };
  }
  return undefined;
}

function isName(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || Number.isSafeInteger(value);
}

/** The values in the form of rule 2. A claim is an e-mail address where a label takes it for one. */
function comparable(
  { labels }: ScopeDefinition,
  { credential, claims }: SubjectSource,
  values: readonly unknown[],
): unknown[] {
  const addresses = labels
    .flatMap(({ from }) => from)
    .filter((source) => source.credential === credential && source.form === 'email')
    .flatMap((source) => source.claims);
  return values.map((value, index) => {
    if (typeof value !== 'string') return value;
    const text = value.normalize('NFC');
    return addresses.includes(claims[index] ?? '') ? comparableEmail(text) : text;
  });
}
