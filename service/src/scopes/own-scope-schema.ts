import { Type } from 'typebox';
import { VALUE_FORMS } from './value-form.js';

const strict = { additionalProperties: false };
const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 16 });
/** Visible characters, no line breaks. */
const Text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\p{C}\\p{Zl}\\p{Zp}]+$' });

const Claim = Type.Object(
  {
    id: Id,
    path: Type.Array(Type.Union([Text(128), Type.Integer({ minimum: 0, maximum: 1000 }), Type.Null()]), {
      minItems: 1,
      maxItems: 8,
    }),
  },
  strict,
);

const Credential = Type.Object(
  {
    id: Id,
    format: Type.Literal('dc+sd-jwt'),
    meta: Type.Object({ vct_values: Type.Array(Text(256), { minItems: 1, maxItems: 16 }) }, strict),
    claims: Type.Array(Claim, { minItems: 1, maxItems: 32 }),
    claim_sets: Type.Optional(Type.Array(Ids, { minItems: 1, maxItems: 16 })),
  },
  strict,
);

const CredentialSet = Type.Object(
  { options: Type.Array(Ids, { minItems: 1, maxItems: 8 }), required: Type.Optional(Type.Boolean()) },
  strict,
);

const Label = Type.Object(
  {
    label: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_:-]+)+$', maxLength: 128 }),
    title: Text(64),
    from: Type.Array(
      Type.Object(
        {
          credential: Id,
          claims: Type.Array(Id, { minItems: 1, maxItems: 4 }),
          form: Type.Union(VALUE_FORMS.map((form) => Type.Literal(form))),
          constant: Type.Optional(Text(128)),
        },
        strict,
      ),
      { minItems: 1, maxItems: 8 },
    ),
  },
  strict,
);

/** The form of a scope of an app's own: see `OwnScope`. */
export const OwnScopeSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' }),
    credentials: Type.Array(Credential, { minItems: 1, maxItems: 8 }),
    credential_sets: Type.Optional(Type.Array(CredentialSet, { minItems: 1, maxItems: 8 })),
    labels: Type.Array(Label, { minItems: 1, maxItems: 32 }),
    subject: Type.Optional(
      Type.Object(
        { credential: Id, claims: Type.Array(Id, { minItems: 1, maxItems: 4 }), perIssuer: Type.Boolean() },
        strict,
      ),
    ),
  },
  strict,
);
