const NEVER_LISTED = 'Only texts stand in the list that is asked next; the type checker wants to know.';
const NEVER_IMPORTED = 'What is no key cannot be imported, and that is refused with the same words.';

/**
 * Checks that can be taken away without a difference that anybody could notice, each with the reason. They stay for the reader or the type checker.
 * An entry that fits no check any more fails the run.
 */
export const HARMLESS = [
  { file: 'sd-jwt/verify-key-binding.ts', check: "typeof header.alg !== 'string'", why: NEVER_LISTED },
  { file: 'sd-jwt/verify-key-binding.ts', check: '!jwk', why: NEVER_IMPORTED },
  { file: 'sd-jwt/verify-sd-jwt-vc.ts', check: "typeof vct !== 'string'", why: NEVER_LISTED },
  {
    file: 'sd-jwt/apply-disclosures.ts',
    check: '!hash',
    why: 'The hash of the Key Binding JWT goes by the same name, and was checked before.',
  },
  { file: 'mdoc/verify-device-auth.ts', check: '!readerKey', why: NEVER_IMPORTED },
  {
    file: 'mdoc/verify-issuer-auth.ts',
    check: '!payload',
    why: 'Without a payload there was no MobileSecurityObject to read, so the document was malformed.',
  },
  {
    file: 'mdoc/read-claim.ts',
    check: "typeof value !== 'string'",
    why: 'Both readings of a date ask so themselves; the type checker wants to know.',
  },
  {
    file: 'mdoc/verify-elements.ts',
    check: "throw new PresentationError('elements_malformed', { cause });",
    why: 'What cannot be read is no map, which is refused next; here the error has its cause.',
  },
];
