#!/usr/bin/env bash
# @sd-jwt/core: in the frame that says what to present, an empty object opens a claim, and `true` on a list opens nothing in it.
#
# Expected: a frame names with `true` what is to be disclosed. {"name": {}} names nothing, so nothing is disclosed; {"nationalities": true} names the
#   whole list, so its elements are disclosed.
# Seen: the other way round. {"name": {}} discloses the name, as does {"address": {}} the address: a wallet that builds a frame from the boxes a person
#   ticked, and ticked none inside, shares the claim. {"nationalities": true} presents an empty list without an error, and a verifier then misses
#   the value the person agreed to share: each element has to be named by its index.
# Package: @sd-jwt/core 0.19.0
# Source: the package's type PresentationFrame (`true`, or an object of the same shape) and what present() returns
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @sd-jwt/core@0.19.0
cat >look.mjs <<'JS'
import { createHash, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const dsaEncoding = 'ieee-p1363';
const sdJwt = new SDJwtInstance({
  signAlg: 'ES256',
  signer: async (data) => sign('sha256', Buffer.from(data), { key: privateKey, dsaEncoding }).toString('base64url'),
  verifier: async (data, signature) =>
    verify('sha256', Buffer.from(data), { key: publicKey, dsaEncoding }, Buffer.from(signature, 'base64url')),
  saltGenerator: async (length) => randomBytes(length).toString('hex').slice(0, length),
  hasher: async (data) => createHash('sha256').update(data).digest(),
  hashAlg: 'sha-256',
});
const claims = { name: 'Ada', address: { locality: 'Bonn' }, nationalities: ['DE', 'FR'] };
const issued = await sdJwt.issue(claims, { _sd: ['name', 'address'], nationalities: { _sd: [0, 1] } });
for (const frame of [{}, { name: {} }, { address: {} }, { nationalities: true }, { nationalities: { 1: true } }]) {
  const presented = await sdJwt.getClaims(await sdJwt.present(issued, frame));
  console.log(`${JSON.stringify(frame)} -> ${JSON.stringify(presented)}`);
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '{} -> {"nationalities":[]}
{"name":{}} -> {"nationalities":[],"name":"Ada"}
{"address":{}} -> {"nationalities":[],"address":{"locality":"Bonn"}}
{"nationalities":true} -> {"nationalities":[]}
{"nationalities":{"1":true}} -> {"nationalities":["FR"]}' ]
