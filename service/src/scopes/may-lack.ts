import type { CredentialSet, LabelSource, OwnScope } from './scope-definition.js';

/** Whether an app's own query can be satisfied without any of these: then the label is optional. */
export function mayLack(own: OwnScope, from: readonly LabelSource[]): boolean {
  const sets: CredentialSet[] = own.credential_sets ?? own.credentials.map(({ id }) => ({ options: [[id]] }));
  const isCertain = (id: string) => claimSetsOf(own, id).every((set) => from.some(isIn(id, set)));
  return !sets.some(
    ({ options, required = true }) => required && options.every((option) => option.some(isCertain)),
  );
}

/** Which claims of a credential come together: any one of its claim sets, else all that are asked. */
function claimSetsOf(own: OwnScope, id: string): string[][] {
  const query = own.credentials.find((credential) => credential.id === id);
  return query?.claim_sets ?? [(query?.claims ?? []).map((claim) => claim.id)];
}

function isIn(id: string, set: readonly string[]): (source: LabelSource) => boolean {
  return ({ credential, claims }) => credential === id && claims.every((claim) => set.includes(claim));
}
