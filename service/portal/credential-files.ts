import type { AppCreated } from '../../src/protocol/portal.js';

type Credentials = AppCreated['credentials'];

/** The credentials as environment variables, by the names that the snippets read. */
export function asDotEnv(credentials: Credentials): string {
  const { appId, appSecret, prvKey, pubKey, servicePublicKey, serviceUrl } = credentials;
  const values = {
    CIVIC_APP_ID: appId,
    CIVIC_APP_SECRET: appSecret,
    CIVIC_PRIVATE_KEY: prvKey,
    CIVIC_PUBLIC_KEY: pubKey,
    CIVIC_SERVICE: serviceUrl,
    CIVIC_SERVICE_PUBLIC_KEY: servicePublicKey,
  };
  return `${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}

/** The credentials as `civic-service app create --json` prints them. */
export function asJson(credentials: Credentials): string {
  return `${JSON.stringify(credentials, null, 2)}\n`;
}
