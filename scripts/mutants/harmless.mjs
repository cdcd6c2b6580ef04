const NO_BYTES = 'What is not there is no JSON object, which is asked next; the type checker wants to know.';
const NEVER_LISTED = 'Only texts stand in the list that is asked next; the type checker wants to know.';
const ONLY_CAUSE = 'What could not be had is refused next, in the same words; here the error has its cause.';
const ONLY_EXCHANGED =
  'What still has this auth code and is not approved was exchanged, and says by whom; the type checker wants to know.';
const EARLIER_RULE = 'The rules about exp and iat have refused it; the type checker wants to know.';
const NO_MEMBERS =
  'Reading a member of it throws next, and whatever is thrown here refuses the answer in the same words.';
const INHERITED = 'What every object inherits names neither cipher nor key, so it is refused next.';
const NONE_ACCEPTED =
  'Only of an answer that was accepted is a reply found, and what was accepted is refused as too late and for nothing else; here a row is not read in vain.';
const FOR_LATER_VERSIONS =
  'Whatever the checks before it let through, this version of the library takes as well. A later one may not, and its error would come when a page asks.';
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
    file: 'sd-jwt/hash-algorithm.ts',
    check: "typeof name === 'string'",
    why: 'Only texts stand in the table that is asked next; the type checker wants to know.',
  },
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
  { file: 'tokens/open-jwe.ts', check: '!header', why: NO_MEMBERS },
  { file: 'tokens/open-jwe.ts', check: '!encryption', why: NO_MEMBERS },
  { file: 'tokens/open-jwe.ts', check: '!isObject(epk)', why: NO_MEMBERS },
  { file: 'tokens/open-jwe.ts', check: 'Object.hasOwn(ENCRYPTIONS, header.enc)', why: INHERITED },
  {
    file: 'tokens/open-jwe.ts',
    check: 'point.length !== 65',
    why: 'OpenSSL takes no point of this form with another length, which its documentation does not promise.',
  },
  { file: 'tokens/verify-jws.ts', check: 'Object.hasOwn(ALGORITHMS, header.alg)', why: INHERITED },
  {
    file: 'scope-request/auth-code.ts',
    check: "typeof iat === 'number'",
    why: 'The service has signed it, and signs numbers; the type checker wants to know.',
  },
  {
    file: 'scope-request/auth-code.ts',
    check: 'now < exp + LIFETIMES.exchangeRetry / 1000',
    why: 'By then nothing is left of what the code was for. A token is not taken after its end all the same.',
  },
  {
    file: 'scope-request/end-keyless.ts',
    check: 'one !== undefined',
    why: 'What is not sealed names no key; the type checker wants to know.',
  },
  {
    file: 'exchange/answer.ts',
    check: 'request.sealedClaims === undefined',
    why: 'Nothing cannot be opened either; here the error has words.',
  },
  { file: 'exchange/consume.ts', check: "request.status !== 'exchanged'", why: ONLY_EXCHANGED },
  { file: 'exchange/consume.ts', check: '!request.exchange', why: ONLY_EXCHANGED },
  { file: 'exchange/consume.ts', check: '!row.exchange', why: ONLY_EXCHANGED },
  {
    file: 'exchange/consume.ts',
    check: 'holdsAnswer(request)',
    why: 'To wipe what was wiped changes the version of the row and nothing else.',
  },
  {
    file: 'exchange/consume.ts',
    check: 'kept === undefined',
    why: 'The attempt that won is a text, so none is another one, which is asked next; the type checker wants to know.',
  },
  {
    file: 'channels/number-match.ts',
    check: '!request.answer',
    why: 'The numbers are drawn with the answer and stored beside it; the type checker wants to know.',
  },
  {
    file: 'page-api/answer.ts',
    check: 'error instanceof ServiceError',
    why: 'Only codes of the service stand in the table that is asked next; the type checker wants to know.',
  },
  {
    file: 'page-api/create.ts',
    check: 'origin === undefined',
    why: 'Nothing is not among the origins of an app, which is asked next; the type checker wants to know.',
  },
  {
    file: 'page-api/event-streams.ts',
    check: 'raw.destroyed',
    why: 'Node writes nothing to a connection that is gone, and its close ends the stream; here that is sooner.',
  },
  {
    file: 'page-api/event-streams.ts',
    check: 'raw.writableEnded',
    why: 'Node writes nothing after the end, and the error that it tells of is ignored. The stream does not rely on that.',
  },
  {
    file: 'page-api/read.ts',
    check: "row.status !== 'pending'",
    why: 'The table of statuses refuses the same moves in the same words. The rule does not rely on that.',
  },
  {
    file: 'wallet-api/eu-age.ts',
    check: "query.format === 'mso_mdoc'",
    why: 'Only an mdoc has a document type, which is asked next; the type checker wants to know.',
  },
  {
    file: 'wallet-api/response.ts',
    check: 'error instanceof ServiceError',
    why: NONE_ACCEPTED,
  },
  { file: 'wallet-api/response.ts', check: "error.code === 'link_expired'", why: NONE_ACCEPTED },
  { file: 'wallet-api/response.ts', check: 'isLate', why: NONE_ACCEPTED },
  {
    file: 'backend-api/body.ts',
    check: 'Buffer.isBuffer(raw)',
    why: 'The parser of this address gives nothing else; the type checker wants to know.',
  },
  {
    file: 'backend-api/body.ts',
    check: '!Buffer.isBuffer(raw)',
    why: 'What is no Buffer has no members, which is asked next; the type checker wants to know.',
  },
  {
    file: 'backend-api/body.ts',
    check: 'Object.hasOwn(MEMBERS, name)',
    why: 'What every object inherits is not the name of a type, which is asked next.',
  },
  { file: 'backend-api/payload.ts', check: '!latest.exchange', why: ONLY_EXCHANGED },
  {
    file: 'backend-api/payload.ts',
    check: '!app',
    why: 'No app is erased without its scope requests; the type checker wants to know.',
  },
  {
    file: 'backend-api/payload.ts',
    check: 'sealedResponse === undefined',
    why: 'What was wiped has no hash either, which is asked next; the type checker wants to know.',
  },
  {
    file: 'backend-api/request-token.ts',
    check: 'iss === app.appId',
    why: 'The app was found by it. The rule does not rely on that.',
  },
  {
    file: 'backend-api/request-token.ts',
    check: 'isSeconds(iat)',
    why: 'Without it the lifetime is refused; the type checker wants to know.',
  },
  {
    file: 'backend-api/request-token.ts',
    check: "header.alg !== 'ES256'",
    why: 'A key of this curve verifies no other algorithm (tokens/verify-jws.ts). The rule does not rely on that.',
  },
  { file: 'backend-api/request-token.ts', check: '!isSeconds(iat)', why: EARLIER_RULE },
  { file: 'backend-api/request-token.ts', check: '!isSeconds(exp)', why: EARLIER_RULE },
  {
    file: 'backend-api/request-token.ts',
    check: 'isObject(call)',
    why: 'What is no object names no method, which is asked next; the type checker wants to know.',
  },
  { file: 'scopes/check-own-scope.ts', check: 'checkDcql(scope);', why: FOR_LATER_VERSIONS },
  {
    file: 'scopes/check-own-scope.ts',
    check: 'DcqlQuery.validate(DcqlQuery.parse(query));',
    why: FOR_LATER_VERSIONS,
  },
  {
    file: 'scopes/check-own-scope.ts',
    check: "throw new AppError('credentials: not a valid DCQL query');",
    why: FOR_LATER_VERSIONS,
  },
  {
    file: 'scopes/claim-sets.ts',
    check: '!isNeeded(label)',
    why: 'What is needed comes with itself and so is no extra, which is asked next.',
  },
  {
    file: 'scopes/claim-sets.ts',
    check: 'sets[0]?.length === claims.length',
    why: 'Every claim is in one of the sets, so that a set which is the only one has them all.',
  },
  {
    file: 'scopes/claim-sets.ts',
    check: 'way.length > 0 || paths.length === 0',
    why: 'No source in the tables can do without all of its claims. With one that could, a wallet would be let off with nothing.',
  },
  {
    file: 'scopes/define-scope.ts',
    check: 'subject',
    why: 'No claim of a subject that is not there is shown, which is asked next; the type checker wants to know.',
  },
  {
    file: 'scopes/format-values.ts',
    check: 'value.length > 0',
    why: 'Nothing is not joined to a text, which is asked next.',
  },
  {
    file: 'scopes/map-claims.ts',
    check: 'values.includes(undefined) && !PARTIAL_FORMS.has(form)',
    why: 'No form that needs all of its claims makes a value without one. The rule does not rely on that.',
  },
  {
    file: 'forms/phone.ts',
    check: "!text.startsWith('+')",
    why: 'The library finds a country in no number without a plus, as it is told of none. The rule does not rely on that.',
  },
  {
    file: 'forms/phone.ts',
    check: 'number.ext === undefined',
    why: 'Nothing in which the library finds an extension has the form that is asked before. The rule does not rely on that.',
  },
  {
    file: 'forms/image.ts',
    check: 'value.length <= MAX_IMAGE * 2',
    why: 'So long a text has more bytes than an image may have, which is asked next; here they are not decoded in vain.',
  },
];

/** Whether a check is one of them. */
export function isHarmless({ file, text }) {
  return HARMLESS.some((one) => file.endsWith(one.file) && text === one.check);
}
