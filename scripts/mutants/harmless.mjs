const NO_BYTES = 'What is not there is no JSON object, which is asked next; the type checker wants to know.';
const NEVER_LISTED = 'Only texts stand in the list that is asked next; the type checker wants to know.';
const ONLY_CAUSE = 'What could not be had is refused next, in the same words; here the error has its cause.';
const UNREADABLE = 'Reading it fails next, which refuses the list in the same words.';

/**
 * Checks that can be taken away without a difference that anybody could notice, each with the reason. They stay for the reader or the type checker.
 * An entry that fits no check any more fails the run.
 */
export const HARMLESS = [
  {
    file: 'status-lists.ts',
    check: "typeof idx !== 'number'",
    why: 'Only a number is a safe integer, which is asked next; the type checker wants to know.',
  },
  { file: 'status-lists.ts', check: '!jws', why: UNREADABLE },
  { file: 'status-lists.ts', check: '!isObject(list)', why: UNREADABLE },
  { file: 'status-lists.ts', check: "typeof list.lst !== 'string'", why: UNREADABLE },
  { file: 'sd-jwt/verify-key-binding.ts', check: "typeof header.alg !== 'string'", why: NEVER_LISTED },
  { file: 'sd-jwt/verify-sd-jwt-vc.ts', check: "typeof vct !== 'string'", why: NEVER_LISTED },
  {
    file: 'sd-jwt/apply-disclosures.ts',
    check: '!hash',
    why: 'The hash of the Key Binding JWT goes by the same name, and was checked before.',
  },
  {
    file: 'mdoc/verify-issuer-auth.ts',
    check: '!payload',
    why: 'Without a payload there was no MobileSecurityObject to read, so the document was malformed.',
  },
  {
    file: 'mdoc/verify-elements.ts',
    check: "throw new PresentationError('elements_malformed', { cause });",
    why: ONLY_CAUSE,
  },
  { file: 'credentials/verify-issuer-jwt.ts', check: "typeof header.typ !== 'string'", why: NEVER_LISTED },
  { file: 'credentials/verify-issuer-jwt.ts', check: "typeof header.alg !== 'string'", why: NEVER_LISTED },
  {
    file: 'credentials/verify-chain.ts',
    check: 'last !== undefined',
    why: 'A chain without a certificate was refused before; the type checker wants to know.',
  },
  {
    file: 'credentials/verify-chain.ts',
    check: 'policy.maySignCertificates',
    why: "Node's checkIssued looks at keyUsage as well, which its documentation does not promise.",
  },
  {
    file: 'credentials/issuer-keys.ts',
    check: '!leaf',
    why: 'What was fetched holds a certificate, or could not be read before; the type checker wants to know.',
  },
  {
    file: 'credentials/verify-issuer-jwt.ts',
    check: "typeof alg !== 'string'",
    why: 'The header was checked before; the type checker wants to know.',
  },
  {
    file: 'lists/pick-certificates.ts',
    check: 'statusSince !== undefined',
    why: 'Nothing is not before any moment; the type checker wants to know.',
  },
  {
    file: 'lists/xml-document.ts',
    check: "throw new ListError('malformed', { cause });",
    why: 'Whoever reads the list says the same of whatever else is thrown; here the error has its cause.',
  },
  {
    file: 'lists/xml-signature.ts',
    check: '!value',
    why: 'A signature without a value was not loaded; the type checker wants to know.',
  },
  {
    file: 'lists/xml-signature.ts',
    check: 'key.asymmetricKeyType !== method.key',
    why: 'A key verifies no signature of another kind of key. Only the signer could have given its signature a false name.',
  },
  {
    file: 'lists/xml-signature.ts',
    check: '!this.document',
    why: 'The document is there from the start; the type checker wants to know.',
  },
  { file: 'tokens/jws.ts', check: '!header', why: NO_BYTES },
  { file: 'tokens/jws.ts', check: '!payload', why: NO_BYTES },
];
