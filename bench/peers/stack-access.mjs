// The certificate and key by which the stack signs its requests.
import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import { calculateX509HashClientIdPrefixValue } from '@openid4vc/openid4vp';
import { X509CertificateGenerator, cryptoProvider } from '@peculiar/x509';
import { exportJWK } from 'jose';

const DAY = 86_400_000;

export async function createAccess() {
  cryptoProvider.set(webcrypto);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Bench',
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + DAY),
    signingAlgorithm: algorithm,
    keys,
  });
  const x509Certificate = Buffer.from(certificate.rawData).toString('base64');
  const hash = await calculateX509HashClientIdPrefixValue({
    x509Certificate,
    hash: (data, alg) => createHash(alg.replace('-', '')).update(data).digest(),
  });
  return {
    privateKey: keys.privateKey,
    publicJwk: await exportJWK(keys.publicKey),
    x5c: [x509Certificate],
    clientId: `x509_hash:${hash}`,
  };
}
