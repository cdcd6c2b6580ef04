import type { CancelBody, CreateBody, ReturnBody } from 'civic-elements/protocol';
import { type Static, Type } from 'typebox';
import { expectTypeOf, it } from 'vitest';
import { CancelBodySchema } from '../../../service/src/page-api/cancel.js';
import { CreateBodySchema } from '../../../service/src/page-api/create.js';
import { ReturnBodySchema } from '../../../service/src/page-api/return.js';

// The compiler is what fails here: `tsc` checks this file, and vitest only runs it.

it('the schema of each body that a page sends is the protocol’s type', () => {
  expectTypeOf<Static<typeof CreateBodySchema>>().toEqualTypeOf<CreateBody>();
  expectTypeOf<Static<typeof CancelBodySchema>>().toEqualTypeOf<CancelBody>();
  expectTypeOf<Static<typeof ReturnBodySchema>>().toEqualTypeOf<ReturnBody>();
});

it('a schema that differs in one member is another type', () => {
  const { appId, scope, challenge, returnUrl, loginNonce } = CreateBodySchema.properties;

  const lacking = Type.Object({ appId, scope, challenge, returnUrl });
  // @ts-expect-error loginNonce is missing
  expectTypeOf<Static<typeof lacking>>().toEqualTypeOf<CreateBody>();

  const more = Type.Object({ ...CreateBodySchema.properties, locale: Type.Optional(Type.String()) });
  // @ts-expect-error locale is not in the protocol
  expectTypeOf<Static<typeof more>>().toEqualTypeOf<CreateBody>();

  const required = Type.Object({ ...CreateBodySchema.properties, returnUrl: Type.String() });
  // @ts-expect-error returnUrl is optional
  expectTypeOf<Static<typeof required>>().toEqualTypeOf<CreateBody>();

  const optional = Type.Object({ ...CreateBodySchema.properties, challenge: Type.Optional(Type.String()) });
  // @ts-expect-error challenge is required
  expectTypeOf<Static<typeof optional>>().toEqualTypeOf<CreateBody>();

  const nullable = Type.Object({ ...CreateBodySchema.properties, appId: Type.Union([appId, Type.Null()]) });
  // @ts-expect-error appId is never null
  expectTypeOf<Static<typeof nullable>>().toEqualTypeOf<CreateBody>();

  const narrowed = Type.Object({ ...CreateBodySchema.properties, scope: Type.String() });
  // @ts-expect-error scope may be a list of attributes
  expectTypeOf<Static<typeof narrowed>>().toEqualTypeOf<CreateBody>();

  const other = Type.Object({ appId, scope, challenge, returnUrl, loginNonce: Type.Optional(Type.Number()) });
  // @ts-expect-error loginNonce is a text
  expectTypeOf<Static<typeof other>>().toEqualTypeOf<CreateBody>();

  const reason = Type.Object({ reason: Type.Optional(Type.Literal('user')) });
  // @ts-expect-error a page may also give the reason `page`
  expectTypeOf<Static<typeof reason>>().toEqualTypeOf<CancelBody>();

  expectTypeOf(loginNonce).not.toBeAny();
});
