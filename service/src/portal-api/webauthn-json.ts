import { Type } from 'typebox';

/** What is made by a browser may have more members one day, so those that are not known here are left alone. */
const Base64url = Type.String({ pattern: '^[\\w-]+$', maxLength: 8192 });

/** RegistrationResponseJSON (WebAuthn, level 3, section 5.1). */
export const RegistrationResponse = Type.Object({
  id: Base64url,
  rawId: Base64url,
  type: Type.Literal('public-key'),
  response: Type.Object({
    clientDataJSON: Base64url,
    attestationObject: Base64url,
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 32 }), { maxItems: 16 })),
  }),
  clientExtensionResults: Type.Object({}),
});

/** AuthenticationResponseJSON of the same. */
export const AuthenticationResponse = Type.Object({
  id: Base64url,
  rawId: Base64url,
  type: Type.Literal('public-key'),
  response: Type.Object({
    clientDataJSON: Base64url,
    authenticatorData: Base64url,
    signature: Base64url,
    userHandle: Type.Optional(Base64url),
  }),
  clientExtensionResults: Type.Object({}),
});
