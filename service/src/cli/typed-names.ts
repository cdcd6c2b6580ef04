/**
 * What people type for the fields that the functions behind the commands name in their errors. Where there are several, the flag that was typed
 * counts, and an argument where none was.
 */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  appId: ['--app', '--id', 'ID'],
  appSecret: ['--secret-file'],
  authCodeLifetime: ['--auth-code-lifetime'],
  certificate: ['FILE'],
  clientId: ['--client-id'],
  commonName: ['--common-name'],
  contacts: ['--contact'],
  country: ['--country'],
  crossDevice: ['--cross-device'],
  givenName: ['--given-name'],
  key: ['--key'],
  keyId: ['KEY'],
  logo: ['--logo'],
  metadata: ['--metadata'],
  name: ['--name'],
  organisation: ['--organisation'],
  organisationId: ['--organisation-id'],
  origins: ['--origin', 'ORIGIN'],
  overlap: ['--overlap'],
  platform: ['--for'],
  processed: ['--processed'],
  publicKey: ['--public-key'],
  qr: ['--qr'],
  registration: ['FILE'],
  registrationId: ['REGISTRATION'],
  root: ['--root'],
  scope: ['--scope'],
  serialNumber: ['--serial-number'],
  surname: ['--surname'],
  url: ['URL'],
};

/** The message of an error with the name that was typed in place of the field at its beginning. A field that nobody typed stays, such as one in a file. */
export function inTypedNames(message: string, argv: readonly string[]): string {
  const [field = ''] = message.split(': ', 1);
  const names = Object.hasOwn(TYPED, field) ? (TYPED[field] ?? []) : [];
  const isTyped = (name: string) => argv.some((text) => text === name || text.startsWith(`${name}=`));
  const typed = names.find((name) => !name.startsWith('-') || isTyped(name));
  return typed === undefined ? message : typed + message.slice(field.length);
}
