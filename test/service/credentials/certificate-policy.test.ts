import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../service/src/credentials/certificate-policy.js';
import { selfSigned } from '../support/test-issuer.js';

const NOW = Date.UTC(2026, 10, 22, 12);
const { digitalSignature, keyCertSign, cRLSign } = x509.KeyUsageFlags;

async function policyOf(usages: x509.KeyUsageFlags) {
  return readPolicy(new X509Certificate((await selfSigned(NOW, { usages })).pem));
}

describe('what a key may be used for', () => {
  it.each([
    [keyCertSign, true, false],
    [keyCertSign | digitalSignature, true, true],
    [digitalSignature, false, true],
    [cRLSign, false, false],
  ])('with the bits %i: certificates %s, data %s', async (usages, maySignCertificates, maySignData) => {
    expect(await policyOf(usages)).toMatchObject({ maySignCertificates, maySignData });
  });
});
