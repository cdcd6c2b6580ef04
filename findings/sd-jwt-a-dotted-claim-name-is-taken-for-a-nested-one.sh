#!/usr/bin/env bash
# @sd-jwt/core: a claim whose name has a dot and a claim inside an object are one key; asked for the one, the other is presented.
#
# Expected: claim names are any strings (RFC 7519, section 4; RFC 9901 restricts only `_sd` and `...`), and namespaced ones have dots, as
#   "org.example.age" or an address. The frame {"org": {"age": true}} discloses `age` inside `org` and nothing else.
# Seen: the package joins the names on the way to a claim with dots. A credential with both has one presentable key instead of two, the frame for the
#   nested claim presents the dotted one, and the nested claim can no longer be presented at all. Alone, a dotted name works.
# Package: @sd-jwt/core 0.19.0
# Source: RFC 7519, section 4; the package's presentableKeys() and present()
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
async function look(claims, disclosable, frame) {
  const issued = await sdJwt.issue(claims, disclosable);
  const keys = await sdJwt.presentableKeys(issued);
  const presented = await sdJwt.getClaims(await sdJwt.present(issued, frame));
  console.log(`${JSON.stringify(keys)} ${JSON.stringify(frame)} -> ${JSON.stringify(presented)}`);
}
await look({ 'org.age': 42 }, { _sd: ['org.age'] }, { 'org.age': true });
await look({ 'org.age': 42, org: { age: 7 } }, { _sd: ['org.age'], org: { _sd: ['age'] } }, { org: { age: true } });
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '["org.age"] {"org.age":true} -> {"org.age":42}
["org.age"] {"org":{"age":true}} -> {"org":{},"org.age":42}' ]
