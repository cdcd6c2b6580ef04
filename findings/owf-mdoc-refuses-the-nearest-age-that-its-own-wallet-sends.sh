#!/usr/bin/env bash
# @owf/mdoc: its wallet answers a question for an age with the nearest one that the mdoc has, and its verifier takes that for no answer.
#
# Expected: who holds no age_over_18, but age_over_21 with the value true, answers a request for age_over_18 with that, and the reader concludes that the
#   holder is over 18 (ISO/IEC 18013-5, section 7.2.5: the nearest true one above, else the nearest false one below). Both halves of one library agree on it.
# Seen: the wallet sends the nearest one, as the standard says. The verifier that is given the request looks for the very name that was asked for, and reports
#   that the response does not match. The same holder is refused or let in by which ages the issuer happened to write down.
# Package: @owf/mdoc 0.6.0
# Source: ISO/IEC 18013-5:2021, section 7.2.5 and annex D.2.2; the package's types (DeviceResponse.createWithDeviceRequest, DeviceResponse.verify)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @owf/mdoc@0.6.0
cat >look.mjs <<'JS'
import { createHash, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import {
  CoseKey,
  DeviceKey,
  DeviceRequest,
  DeviceResponse,
  DocRequest,
  Issuer,
  ItemsRequest,
  SessionTranscript,
  SignatureAlgorithm,
} from '@owf/mdoc';

const [docType, namespace] = ['org.iso.18013.5.1.mDL', 'org.iso.18013.5.1'];
const day = 24 * 60 * 60 * 1000;
const now = new Date();
const tomorrow = new Date(now.getTime() + day);

// One key signs for the issuer and for the device; what a certificate would say is given here.
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = CoseKey.fromJwk({ ...pair.privateKey.export({ format: 'jwk' }), alg: 'ES256' });
const dsaEncoding = 'ieee-p1363';
const context = {
  crypto: {
    random: (length) => new Uint8Array(randomBytes(length)),
    digest: ({ bytes }) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  },
  cose: {
    sign1: {
      sign: ({ toBeSigned }) => new Uint8Array(sign('sha256', toBeSigned, { key: pair.privateKey, dsaEncoding })),
      verify: ({ sign1 }) => verify('sha256', sign1.toBeSigned, { key: pair.publicKey, dsaEncoding }, sign1.signature),
    },
  },
  x509: {
    getPublicKey: () => key,
    getIssuerNameField: ({ field }) => (field === 'C' ? ['UT'] : []),
    getCertificateData: () => ({ issuerName: 'C=UT', notBefore: new Date(now.getTime() - day), notAfter: tomorrow }),
  },
};
const sessionTranscript = await SessionTranscript.forOid4Vp(
  { clientId: 'x509_hash:abc', nonce: 'a nonce of this request', responseUri: 'https://verifier.example/response' },
  context,
);

async function ask(held, asked) {
  const issuerSigned = await new Issuer(docType, context).addIssuerNamespace(namespace, held).sign({
    signingKey: key,
    algorithm: SignatureAlgorithm.ES256,
    digestAlgorithm: 'SHA-256',
    certificates: [Uint8Array.of(0x30, 0x00)],
    deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(key.jwk) },
    validityInfo: { signed: now, validFrom: now, validUntil: tomorrow },
  });
  const itemsRequest = ItemsRequest.create({ docType, namespaces: { [namespace]: { [asked]: false } } });
  const deviceRequest = DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest })] });
  const sent = await DeviceResponse.createWithDeviceRequest(
    { deviceRequest, issuerSigned: [issuerSigned], sessionTranscript, signature: { signingKey: key } },
    context,
  );
  const response = DeviceResponse.decode(sent.encode());
  const [{ elementIdentifier, elementValue }] = response.documents[0].getIssuerNamespace(namespace);
  const failed = [];
  const onCheck = ({ status, check }) => status === 'FAILED' && failed.push(check.split(':')[0]);
  await response.verify({ deviceRequest, sessionTranscript, disableCertificateChainValidation: true, onCheck }, context);
  console.log(`${asked}: sent ${elementIdentifier} ${elementValue}; ${failed.join('; ') || 'all checks passed'}`);
}

await ask({ age_over_18: true, age_over_21: true }, 'age_over_18');
await ask({ age_over_21: true }, 'age_over_18');
await ask({ age_over_18: false }, 'age_over_21');
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'age_over_18: sent age_over_18 true; all checks passed
age_over_18: sent age_over_21 true; Device Response did not match the Device Request
age_over_21: sent age_over_18 false; Device Response did not match the Device Request' ]
