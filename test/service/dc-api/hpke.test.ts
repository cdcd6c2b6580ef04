import { readFileSync } from 'node:fs';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, it } from 'vitest';

const FILE = new URL('../../fixtures/wallets/hpke-rfc9180-p256-aes128gcm-base.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  vectors: {
    setup: Record<'info' | 'pkRm' | 'skRm' | 'enc', string>;
    encryptions: { seq: number; pt: string; aad: string; ct: string }[];
  };
};
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const part = (hex: string, from: number, to: number) => bytes(hex).subarray(from, to).toString('base64url');

/** The recipient of RFC 9180, appendix A.3.1, in the suite that opens answers, with its keys as they are imported there. */
async function recipient(info: Buffer) {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const { pkRm, skRm, enc } = vectors.setup;
  const jwk = { kty: 'EC', crv: 'P-256', x: part(pkRm, 1, 33), y: part(pkRm, 33, 65) };
  const recipientKey = {
    publicKey: await suite.kem.importKey('jwk', jwk, true),
    privateKey: await suite.kem.importKey('jwk', { ...jwk, d: part(skRm, 0, 32) }, false),
  };
  return suite.createRecipientContext({ recipientKey, enc: bytes(enc), info });
}

const inOrder = vectors.encryptions.filter(({ seq }, index) => seq === index);

describe('the encryption of answers in org-iso-mdoc', () => {
  it('opens what RFC 9180 sealed', async () => {
    const context = await recipient(bytes(vectors.setup.info));
    expect(inOrder.length).toBe(3);
    for (const { pt, aad, ct } of inOrder) {
      expect(Buffer.from(await context.open(bytes(ct), bytes(aad)))).toEqual(bytes(pt));
    }
  });

  it('opens nothing that was sealed for another session', async () => {
    const context = await recipient(Buffer.from('another'));
    const [{ aad, ct } = { aad: '', ct: '' }] = inOrder;
    await expect(context.open(bytes(ct), bytes(aad))).rejects.toThrow();
  });
});
