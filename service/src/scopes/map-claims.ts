import { PresentationError } from '../credentials/presentation-error.js';
import type { VerifiedCredential } from '../credentials/verify-sd-jwt-vc.js';
import { isOptional } from './build-query.js';
import { formatValue } from './format-value.js';
import { type Subject, pairwiseUserId } from './pairwise-user-id.js';
import type { ResolvedScope } from './resolved-scope.js';
import { type CredentialSource, LABELS, LABEL_GROUPS } from './scope-table.js';
import type { UserClaims, UserDataItem } from './user-claims.js';

/** A source of the table together with the credential that was shown for it. */
interface Shown {
  source: CredentialSource;
  credential: VerifiedCredential;
}

/**
 * What the site will get: the labels that were asked, in that order, and nothing else that the wallet sent along.
 * @param credentials verified, by Credential Query id
 * @throws PresentationError when a value that must be there is missing or cannot be what its label says
 */
export function mapClaims(
  scope: ResolvedScope,
  credentials: ReadonlyMap<string, VerifiedCredential>,
  app: { appId: string; pairwiseKey: Buffer },
): UserClaims {
  const shown = LABEL_GROUPS.flatMap((group) => preferred(group.sources, credentials));
  const data = scope.labels.flatMap((label) => item(scope, label, shown));
  return { userId: pairwiseUserId(app.pairwiseKey, app.appId, subjectOf(shown)), data };
}

/** A wallet may show several alternatives; the table's order decides, not the wallet's. */
function preferred(
  sources: readonly CredentialSource[],
  credentials: ReadonlyMap<string, VerifiedCredential>,
): Shown[] {
  for (const source of sources) {
    const credential = credentials.get(source.id);
    if (credential) return [{ source, credential }];
  }
  return [];
}

function item(scope: ResolvedScope, label: string, shown: readonly Shown[]): UserDataItem[] {
  const row = LABELS[label];
  const from = shown.find(({ source }) => Object.hasOwn(source.claims, label));
  const claim = from?.source.claims[label];
  if (!row || !from || claim === undefined) throw new PresentationError('query_not_satisfied');
  if (!Object.hasOwn(from.credential.claims, claim)) {
    if (isOptional(scope, label)) return [];
    throw new PresentationError('query_not_satisfied');
  }
  const value = formatValue(row.form, from.credential.claims[claim]);
  if (value === undefined) throw new PresentationError('claim_unusable');
  return [{ label, value: row.constant ?? value, isValid: true, isOwner: true }];
}

/** The first credential whose type has a subject and that shows it. The issuer counts by the name the operator gave it: it outlives its keys. */
function subjectOf(shown: readonly Shown[]): Subject | undefined {
  for (const { source, credential } of shown) {
    const value = source.subject && credential.claims[source.subject.claim];
    if (!source.subject || typeof value !== 'string') continue;
    const issuer = source.subject.perIssuer ? ` ${credential.issuerId}` : '';
    return { domain: `${source.vct} ${source.subject.claim}${issuer}`, value };
  }
  return undefined;
}
