import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { Passkey } from './account.js';
import { CEREMONY_LIFETIME } from './ceremony.js';

export type { AuthenticationResponseJSON, RegistrationResponseJSON };

type Failure = 'sign_in_failed' | 'invalid_passkey';

/** The library takes a sixth of a second to load, which no start waits for. */
const webauthn = () => import('@simplewebauthn/server');

/** For whom passkeys are: the host of the public address, from pages of its origin alone. */
function relyingParty({ options }: Context): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(options.publicUrl);
  return { rpID: hostname, origin };
}

/** What a browser needs to make a passkey that finds its account by itself, and asks for face, finger or PIN. */
export async function creationOptions(
  context: Context,
  account: { id: string; name: string; passkeys?: readonly Passkey[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await webauthn();
  const { rpID } = relyingParty(context);
  return generateRegistrationOptions({
    rpID,
    rpName: rpID,
    userID: new Uint8Array(Buffer.from(account.id, 'base64url')),
    userName: account.name,
    userDisplayName: account.name,
    timeout: CEREMONY_LIFETIME,
    attestationType: 'none',
    excludeCredentials: (account.passkeys ?? []).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** @throws ServiceError `invalid_passkey` */
export async function verifyCreated(
  context: Context,
  response: RegistrationResponseJSON,
  challenge: string,
  name: string,
): Promise<Passkey> {
  checkPage(context, response.response.clientDataJSON, 'invalid_passkey');
  const { verifyRegistrationResponse } = await webauthn();
  const { rpID, origin } = relyingParty(context);
  const { registrationInfo } = await orRefuse('invalid_passkey', () =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
    }),
  );
  if (!registrationInfo) throw new ServiceError('invalid_passkey', { rule: 'verification' });
  const { id, publicKey, counter, transports } = registrationInfo.credential;
  return {
    id,
    host: rpID,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    ...(transports && { transports }),
    name,
    createdAt: context.clock(),
  };
}

/** What a browser needs to let a person choose one of their passkeys. It is the same for everybody, and names no account. */
export async function requestOptions(context: Context): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn();
  const { rpID } = relyingParty(context);
  return generateAuthenticationOptions({ rpID, timeout: CEREMONY_LIFETIME, userVerification: 'required' });
}

/** @returns how often the passkey was used, as it says. @throws ServiceError `sign_in_failed` */
export async function verifyShown(
  context: Context,
  response: AuthenticationResponseJSON,
  challenge: string,
  { id, publicKey, counter, transports }: Passkey,
): Promise<number> {
  checkPage(context, response.response.clientDataJSON, 'sign_in_failed');
  const { verifyAuthenticationResponse } = await webauthn();
  const { rpID, origin } = relyingParty(context);
  const { verified, authenticationInfo } = await orRefuse('sign_in_failed', () =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter,
        ...(transports && { transports }),
      },
    }),
  );
  if (!verified) throw new ServiceError('sign_in_failed', { rule: 'signature' });
  return authenticationInfo.newCounter;
}

/**
 * The passkey was used on a page of ours, and in no frame: the library lets a frame pass whose browser does not say where it is. Most of those who are
 * refused have opened the portal under another address, which the log then says.
 */
function checkPage(context: Context, clientDataJSON: string, code: Failure): void {
  let data: { origin?: unknown; crossOrigin?: unknown };
  try {
    data = Object(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))) as typeof data;
  } catch {
    throw new ServiceError(code, { rule: 'client data' });
  }
  if (data.origin !== relyingParty(context).origin) throw new ServiceError(code, { rule: 'origin' });
  if (data.crossOrigin === true) throw new ServiceError(code, { rule: 'in a frame' });
}

/** The library throws for most of what it refuses, in words that repeat the input. */
async function orRefuse<T>(code: Failure, verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (cause) {
    throw new ServiceError(code, { rule: 'verification', cause });
  }
}
