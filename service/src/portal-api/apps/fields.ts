import { type Static, Type } from 'typebox';

/** Bytes of a body that may hold a logo (16 kB, in base64), a chain of certificates, or a scope. */
export const LARGE_BODY = 65_536;

/** The path of a route about one app. */
export const AppParams = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 64, pattern: '^[\\w-]+$' }),
});
export type AppParams = Static<typeof AppParams>;

const CrossDevice = Type.Union([Type.Literal('always'), Type.Literal('fallback'), Type.Literal('off')]);

/** How scope requests for one scope may be answered; what is left out follows the app. */
const Policy = Type.Object(
  { crossDevice: Type.Optional(CrossDevice), numberMatch: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

const Settings = {
  logo: Type.Optional(Type.Union([Type.String({ maxLength: 32_768 }), Type.Null()])),
  brand: Type.Optional(Type.Union([Type.String({ maxLength: 32 }), Type.Null()])),
  wallets: Type.Optional(
    Type.Union([Type.Array(Type.String({ maxLength: 256 }), { maxItems: 64 }), Type.Null()]),
  ),
  classic: Type.Optional(Type.Boolean()),
  processed: Type.Optional(Type.Union([Type.Literal('never'), Type.Literal('flag'), Type.Literal('always')])),
  strict: Type.Optional(Type.Boolean()),
  authCodeLifetime: Type.Optional(Type.Number()),
  allowsUnsigned: Type.Optional(Type.Boolean()),
  qr: Type.Optional(Type.Union([Type.Literal('landing'), Type.Literal('direct')])),
  crossDevice: Type.Optional(CrossDevice),
  numberMatch: Type.Optional(Type.Boolean()),
};

// What a name or an origin may be, and what is wrong with one, the functions behind the routes say. Here is only how much they have to read.
const Name = Type.String({ maxLength: 256 });
const Origins = Type.Array(Type.String({ maxLength: 2048 }), { maxItems: 64 });

/** `AppInput` of the protocol. */
export const ChangeBody = Type.Object(
  {
    name: Type.Optional(Name),
    origins: Type.Optional(Origins),
    ...Settings,
    scopePolicies: Type.Optional(Type.Record(Type.String({ maxLength: 64 }), Policy, { maxProperties: 64 })),
  },
  { additionalProperties: false },
);
export type ChangeBody = Static<typeof ChangeBody>;

export const CreateBody = Type.Object(
  { name: Name, origins: Origins, ...Settings },
  { additionalProperties: false },
);
export type CreateBody = Static<typeof CreateBody>;

/** An app with an id and keys of its own, from the original system. */
export const ImportBody = Type.Object(
  {
    name: Name,
    origins: Origins,
    ...Settings,
    appId: Type.String({ maxLength: 64 }),
    appSecret: Type.String({ maxLength: 64 }),
    publicKey: Type.String({ maxLength: 256 }),
  },
  { additionalProperties: false },
);
export type ImportBody = Static<typeof ImportBody>;

/** A new app has nothing that could be taken back, so `null` says the same as nothing. */
export function newSettingsOf<T extends CreateBody>(body: T) {
  const { logo, brand, wallets, ...rest } = settingsOf(body);
  return { ...rest, ...(logo && { logo }), ...(brand && { brand }), ...(wallets && { wallets }) };
}

/** The settings of a body as the functions behind the routes take them. */
export function settingsOf<T extends ChangeBody>({ crossDevice, numberMatch, ...rest }: T) {
  const policy = {
    ...(crossDevice !== undefined && { crossDevice }),
    ...(numberMatch !== undefined && { numberMatch }),
  };
  return { ...rest, ...(Object.keys(policy).length > 0 && { policy }) };
}
