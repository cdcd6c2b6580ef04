import { DcqlQuery } from 'dcql';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../errors.js';
import { mayLack } from './define-scope.js';
import { CLAIM_COUNTS, VALUE_FORMS } from './format-values.js';
import type { ClaimPath } from '../credentials/query.js';
import type { OwnScope } from './scope-definition.js';
import { ATTRIBUTE_LIST, findScopeName } from './scope-table.js';

const STRICT = { additionalProperties: false };
const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 16 });
/** Visible characters, no line breaks. */
const Text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\p{C}\\p{Zl}\\p{Zp}]+$' });

const Claim = Type.Object(
  {
    id: Id,
    path: Type.Array(Type.Union([Text(128), Type.Null()]), { minItems: 1, maxItems: 8 }),
  },
  STRICT,
);

const Meta = {
  'dc+sd-jwt': Type.Object({ vct_values: Type.Array(Text(256), { minItems: 1, maxItems: 16 }) }, STRICT),
  mso_mdoc: Type.Object({ doctype_value: Text(256) }, STRICT),
};

const Credential = Type.Object(
  {
    id: Id,
    format: Type.Union([Type.Literal('dc+sd-jwt'), Type.Literal('mso_mdoc')]),
    meta: Type.Union([Meta['dc+sd-jwt'], Meta.mso_mdoc]),
    claims: Type.Array(Claim, { minItems: 1, maxItems: 32 }),
    claim_sets: Type.Optional(Type.Array(Ids, { minItems: 1, maxItems: 16 })),
  },
  STRICT,
);

const CredentialSet = Type.Object(
  { options: Type.Array(Ids, { minItems: 1, maxItems: 8 }), required: Type.Optional(Type.Boolean()) },
  STRICT,
);

const Label = Type.Object(
  {
    label: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_:-]+)+$', maxLength: 128 }),
    title: Text(64),
    required: Type.Optional(Type.Boolean()),
    from: Type.Array(
      Type.Object(
        {
          credential: Id,
          claims: Type.Array(Id, { minItems: 1, maxItems: 5 }),
          form: Type.Union(VALUE_FORMS.map((form) => Type.Literal(form))),
          constant: Type.Optional(Text(128)),
        },
        STRICT,
      ),
      { minItems: 1, maxItems: 8 },
    ),
  },
  STRICT,
);

const OwnScopeSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' }),
    credentials: Type.Array(Credential, { minItems: 1, maxItems: 8 }),
    credential_sets: Type.Optional(Type.Array(CredentialSet, { minItems: 1, maxItems: 8 })),
    labels: Type.Array(Label, { minItems: 1, maxItems: 32 }),
    subject: Type.Optional(
      Type.Object(
        { credential: Id, claims: Type.Array(Id, { minItems: 1, maxItems: 4 }), perIssuer: Type.Boolean() },
        STRICT,
      ),
    ),
    intended_use: Type.Optional(Text(128)),
  },
  STRICT,
);

/** Characters of JSON, because every scope request carries its scope. */
const MAX_LENGTH = 8192;

/**
 * Checks a scope that an app's operator wrote: everything that it asks for is used, and everything that it promises can come.
 * @throws AppError that names the place and not its content
 */
export function checkOwnScope(input: unknown): OwnScope {
  if ((JSON.stringify(input)?.length ?? 0) > MAX_LENGTH) throw new AppError('scope: at most 8192 characters');
  const scope = checkShape(input);
  checkName(scope.name);
  unique(
    'credentials: id',
    scope.credentials.map(({ id }) => id),
  );
  scope.credentials.forEach((credential, index) => checkCredential(credential, `credentials/${index}`));
  checkSets(scope);
  unique(
    'labels: label',
    scope.labels.map(({ label }) => label),
  );
  scope.labels.forEach((label, index) => checkLabel(scope, label, `labels/${index}`));
  checkSubject(scope);
  checkUse(scope);
  checkDcql(scope);
  return scope;
}

function checkShape(input: unknown): OwnScope {
  if (Value.Check(OwnScopeSchema, input)) return input as OwnScope;
  const [error] = Value.Errors(OwnScopeSchema, input);
  checkNoIndex(input, error?.instancePath ?? '');
  const path = error?.instancePath.split('/').slice(1) ?? [];
  // The name of an unknown member is content as well, so the error does not repeat it.
  const isUnknown = error?.keyword === 'boolean';
  const place = (isUnknown ? path.slice(0, -1) : path).join('/');
  const words = isUnknown ? 'has a member that is not known here' : inWords(error);
  throw new AppError(`${place || 'scope'}: ${words}`);
}

/** An index would name another entry in each wallet: the lists of an SD-JWT close up where an entry is withheld (RFC 9901, section 4.2.4.2). */
function checkNoIndex(input: unknown, instancePath: string): void {
  if (!/\/path\/\d+$/.test(instancePath)) return;
  const [, ...steps] = instancePath.split('/');
  const value = steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], input);
  if (typeof value !== 'number') return;
  throw new AppError(
    `${steps.join('/')}: must not be an index, because a wallet that withholds an entry of a list shifts the others; use null for all`,
  );
}

function inWords(error: { keyword: string; instancePath: string; message: string } | undefined): string {
  if (error?.instancePath.endsWith('/form')) return `must be one of ${VALUE_FORMS.join(', ')}`;
  if (error?.instancePath.endsWith('/format')) return 'must be dc+sd-jwt or mso_mdoc';
  if (error?.instancePath.includes('/meta')) return META;
  if (error?.keyword === 'pattern') return 'has a character that is not allowed here, or too many';
  if (error?.keyword === 'anyOf') return 'must be a name or null';
  return error?.message ?? 'is malformed';
}

const META = 'must have vct_values for dc+sd-jwt, or doctype_value for mso_mdoc';

function checkName(name: string): void {
  if (name.toUpperCase() === ATTRIBUTE_LIST || findScopeName(name)) {
    throw new AppError('name: belongs to a scope of the service');
  }
}

function checkCredential(
  { format, meta, claims = [], claim_sets = [] }: OwnScope['credentials'][number],
  at: string,
): void {
  if (!Value.Check(Meta[format], meta)) throw new AppError(`${at}/meta: ${META}`);
  if (format === 'mso_mdoc') claims.forEach(({ path }, index) => checkElement(path, `${at}/claims/${index}`));
  const ids = claims.map(({ id }) => id);
  unique(`${at}/claims: id`, ids);
  unique(
    `${at}/claims: path`,
    claims.map(({ path }) => JSON.stringify(path)),
  );
  for (const [index, set] of claim_sets.entries()) known(`${at}/claim_sets/${index}`, set, ids);
  if (claim_sets.length > 0 && ids.some((id) => !claim_sets.flat().includes(id))) {
    throw new AppError(`${at}/claim_sets: a claim is in none of them`);
  }
}

/** A claim of an mdoc is a data element of a namespace (OpenID4VP 1.0, section 7.2). */
function checkElement(path: ClaimPath, at: string): void {
  if (path.length !== 2 || path.includes(null))
    throw new AppError(`${at}/path: must be a namespace and a data element`);
}

function checkSets({ credentials, credential_sets: sets }: OwnScope): void {
  if (!sets) return;
  const ids = credentials.map(({ id }) => id);
  for (const [index, { options }] of sets.entries()) {
    for (const option of options) known(`credential_sets/${index}/options`, option, ids);
  }
  const asked = sets.flatMap(({ options }) => options.flat());
  if (ids.some((id) => !asked.includes(id)))
    throw new AppError('credential_sets: a credential is in none of them');
  if (sets.every(({ required }) => required === false))
    throw new AppError('credential_sets: at least one is required');
}

function checkLabel(scope: OwnScope, { from }: OwnScope['labels'][number], at: string): void {
  for (const [index, { credential, claims, form, constant }] of from.entries()) {
    const place = `${at}/from/${index}`;
    known(`${place}/claims`, claims, claimsOf(scope, credential, `${place}/credential`));
    const { min, max } = CLAIM_COUNTS[form] ?? { min: 1, max: 1 };
    if (constant === undefined && (claims.length < min || claims.length > max)) {
      throw new AppError(`${place}/claims: ${form} is made of ${min === max ? min : `${min} to ${max}`}`);
    }
  }
}

/** A user id that is derived in some answers and random in others would make two users of one person. */
function checkSubject(scope: OwnScope): void {
  const { subject } = scope;
  if (!subject) return;
  known('subject/claims', subject.claims, claimsOf(scope, subject.credential, 'subject/credential'));
  const { credential, claims } = subject;
  if (mayLack(scope, [{ credential, claims, form: 'text' }])) {
    throw new AppError('subject/claims: must come with every answer');
  }
  const { claims: asked = [] } = scope.credentials.find(({ id }) => id === credential) ?? {};
  if (asked.some(({ id, path }) => claims.includes(id) && path.includes(null))) {
    throw new AppError('subject/claims: must each be one value, not a list');
  }
}

/** Everything that is asked of a person must be used. */
function checkUse({ credentials, labels, subject }: OwnScope): void {
  const used = [...labels.flatMap(({ from }) => from), ...(subject ? [subject] : [])];
  for (const [index, { id, claims = [] }] of credentials.entries()) {
    const isUsed = (claim: string) =>
      used.some((source) => source.credential === id && source.claims.includes(claim));
    if (claims.some((claim) => !isUsed(claim.id))) {
      throw new AppError(`credentials/${index}/claims: one is used by no label and no subject`);
    }
  }
}

function checkDcql({ credentials, credential_sets }: OwnScope): void {
  try {
    const query = { credentials, ...(credential_sets && { credential_sets }) } as unknown as DcqlQuery.Input;
    DcqlQuery.validate(DcqlQuery.parse(query));
  } catch {
    throw new AppError('credentials: not a valid DCQL query');
  }
}

function claimsOf({ credentials }: OwnScope, id: string, place: string): string[] {
  const found = credentials.find((credential) => credential.id === id);
  if (!found) throw new AppError(`${place}: no such credential`);
  return (found.claims ?? []).map((claim) => claim.id);
}

function known(place: string, ids: readonly string[], among: readonly string[]): void {
  if (ids.some((id) => !among.includes(id))) throw new AppError(`${place}: an id that is not defined`);
  unique(place, ids);
}

function unique(place: string, values: readonly string[]): void {
  if (new Set(values).size !== values.length) throw new AppError(`${place}: the same twice`);
}
