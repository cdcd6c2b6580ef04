import { parseAction, print, withDeed } from './parse.js';

/** `keys rotate`. */
export async function runKeys(argv: string[]): Promise<void> {
  const { values, deed } = parseAction('keys', argv, {}, { rotate: {} });
  await withDeed(values.development, deed, async (context) => {
    const kid = await context.signingKeys.rotate();
    const servicePublicKey = await context.signingKeys.publicKeyHex();
    print(
      values.json,
      { kid, servicePublicKey },
      `new signing key ${kid}\nservicePublicKey: ${servicePublicKey}`,
    );
  });
}
