import type { VerifiedCredential } from '../credential.js';
import type { CredentialQuery } from '../query.js';

const AGE_OVER = /^age_over_(\d{2})$/;

/**
 * Whether its holder is `age` years old, by what an mdoc says. An issuer attests only some ages, and a wallet that is asked for another answers
 * with the nearest that decides it (ISO/IEC 18013-5, section 7.2.5): who is over 21 is over 18, and who is not over 16 is not over 18.
 * @param elements the elements of one namespace
 * @returns undefined when they do not decide it
 */
export function ageOver(elements: Readonly<Record<string, unknown>>, age: number): boolean | undefined {
  const attested = Object.entries(elements).flatMap(([name, value]) => {
    const years = AGE_OVER.exec(name)?.[1];
    return years !== undefined && typeof value === 'boolean' ? [{ years: Number(years), value }] : [];
  });
  const exact = attested.find(({ years }) => years === age);
  if (exact) return exact.value;
  const isOlder = attested.some(({ years, value }) => value && years > age);
  const isYounger = attested.some(({ years, value }) => !value && years < age);
  return isOlder === isYounger ? undefined : isOlder;
}

/** A verified credential with every `age_over_NN` that was asked for and that others of its elements decide. */
export function withAskedAges(credential: VerifiedCredential, asked: CredentialQuery): VerifiedCredential {
  if (asked.format !== 'mso_mdoc') return credential;
  const claims = { ...credential.claims };
  for (const { path } of asked.claims ?? []) {
    const [namespace, name] = path;
    const years = AGE_OVER.exec(name ?? '')?.[1];
    const elements = claims[namespace ?? ''] as Record<string, unknown> | undefined;
    if (years === undefined || elements === undefined) continue;
    const value = ageOver(elements, Number(years));
    if (value !== undefined) claims[namespace as string] = { ...elements, [name as string]: value };
  }
  return { ...credential, claims };
}
