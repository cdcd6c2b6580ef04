#!/usr/bin/env bash
# @owf/mdoc: a device MAC goes over three members, where COSE has four.
#
# Expected: the MAC of a COSE_Mac0 goes over ["MAC0", protected, external_aad, payload], and external_aad is an empty byte string when there is none
#   (RFC 9052, section 6.3), as it is in ISO/IEC 18013-5, section 9.1.3.5, and as the same library does for signatures.
# Seen: without external data the member is left out. A MAC that this wallet makes verifies nowhere else, and the one of ISO's own example not here. To make
#   a MAC it also hands its callback whole encoded COSE_Keys, and to verify one the bare coordinates, under the same names.
# Package: @owf/mdoc 0.6.0
# Source: RFC 9052, sections 4.4 and 6.3; the package's types (Mac0, Sign1, DeviceMac, calculateEphemeralMacKey)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @owf/mdoc@0.6.0
cat >look.mjs <<'JS'
import { CoseKey, DeviceMac, Mac0, ProtectedHeaders, Sign1, UnprotectedHeaders, cborDecode, stringToBytes } from '@owf/mdoc';

const payload = stringToBytes('payload');
const protectedHeaders = (alg) => ProtectedHeaders.create({ protectedHeaders: new Map([[1, alg]]) });
const membersOf = (bytes) => cborDecode(bytes).map((member) => (typeof member === 'string' ? member : `${member.length} bytes`));
console.log('signature', membersOf(Sign1.toBeSigned({ payload, protectedHeaders: protectedHeaders(-7) })).join(', '));
console.log('MAC', membersOf(Mac0.toBeAuthenticated({ payload, protectedHeaders: protectedHeaders(5) })).join(', '));

const jwk = (d) => ({
  kty: 'EC',
  crv: 'P-256',
  x: 'DxiH5Q4Yx3UrukE2lWCErq8N8bqC9CHLLrAwLz5BmE0',
  y: 'XtLM4-3h5o3HUH0MHVJV0kyq0iBlrBwlh8qEDMZ4-Pc',
  ...(d && { d: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE' }),
});
const context = (use) => ({
  crypto: {
    calculateEphemeralMacKey: ({ privateKey, publicKey }) => {
      console.log(use, privateKey.length, publicKey.length);
      return CoseKey.create({ keyType: 4, k: new Uint8Array(32) });
    },
  },
  cose: { mac0: { sign: () => new Uint8Array(32), verify: () => true } },
});
const keys = { privateKey: CoseKey.fromJwk(jwk(true)), sessionTranscript: new Uint8Array(1) };
const mac = await DeviceMac.create(
  {
    ...keys,
    ephemeralKey: CoseKey.fromJwk(jwk(false)),
    protectedHeaders: protectedHeaders(5),
    unprotectedHeaders: UnprotectedHeaders.create({}),
    detachedPayload: payload,
  },
  context('bytes of the keys to make a MAC'),
);
await mac.verify({ ...keys, publicKey: CoseKey.fromJwk(jwk(false)) }, context('bytes of the keys to verify it'));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'signature Signature1, 3 bytes, 0 bytes, 7 bytes
MAC MAC0, 3 bytes, 7 bytes
bytes of the keys to make a MAC 110 75
bytes of the keys to verify it 32 65' ]
