#!/usr/bin/env bash
# @sd-jwt/core: a presentation frame counts the decoys of a list, and the claims that it is written after do not.
#
# Expected: what getClaims() shows at index 0 of a list is what { list: { 0: true } } discloses. Decoy digests belong to the form of a list (RFC 9901,
#   sections 4.2.5 and 4.2.4.2): an element whose digest has no Disclosure is left out, and the list closes up.
# Seen: getClaims() leaves the decoys out, while presentableKeys() and the frame count them. A wallet that finds a value in the claims and writes its
#   place into the frame discloses another element, or none, and nothing says so.
# Package: @sd-jwt/core 0.19.0
# Source: RFC 9901, sections 4.2.4.2, 4.2.5 and 7.3; the package's types (presentableKeys, getClaims, present)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @sd-jwt/core@0.19.0
cat >look.mjs <<'JS'
import { createHash } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';

const hasher = (data) => new Uint8Array(createHash('sha256').update(data).digest());
const wallet = new SDJwtInstance({ hasher, hashAlg: 'sha-256' });

const encode = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const digest = (text) => Buffer.from(hasher(text)).toString('base64url');
const disclosures = ['one', 'two', 'three'].map((word, index) => encode([`salt-${index}`, word]));
const decoy = { '...': digest('nothing has this digest') };
const payload = { _sd_alg: 'sha-256', words: [decoy, ...disclosures.map((text) => ({ '...': digest(text) }))] };
const credential = [`${encode({ alg: 'ES256' })}.${encode(payload)}.${encode('signature')}`, ...disclosures, ''].join('~');

const wordsIn = async (text) => (await wallet.getClaims(text)).words;
console.log('claims', JSON.stringify(await wordsIn(credential)));
console.log('keys', JSON.stringify(await wallet.presentableKeys(credential)));
for (const index of [0, 1]) {
  const shown = await wallet.present(credential, { words: { [index]: true } });
  console.log(`frame ${index}`, JSON.stringify(await wordsIn(shown)));
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'claims ["one","two","three"]
keys ["words.1","words.2","words.3"]
frame 0 []
frame 1 ["one"]' ]
