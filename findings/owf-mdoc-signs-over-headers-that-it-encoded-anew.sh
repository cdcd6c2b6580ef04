#!/usr/bin/env bash
# @owf/mdoc: a signature is verified over another encoding of its header than the one that was sent.
#
# Expected: the protected header of a COSE_Sign1 travels as a byte string, so that the signature can go over these very bytes (RFC 9052, sections 3 and
#   4.4). ISO/IEC 18013-5 does not ask for the preferred encoding, and wallets send maps whose length takes two bytes, or that end with a break.
# Seen: the header is decoded, and encoded anew in the shortest form for what is to be verified. A valid signature over a header in another form is
#   reported as a wrong one, and an mdoc that is decoded and encoded again has other bytes than before.
# Package: @owf/mdoc 0.6.0
# Source: RFC 9052, sections 3 and 4.4; RFC 8949, section 4.1; the package's types (Sign1, ProtectedHeaders)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @owf/mdoc@0.6.0
cat >look.mjs <<'JS'
import { Sign1, cborDecode } from '@owf/mdoc';

// [protected header, {}, 'payload', 64 bytes of signature], where the header says {1: -7} in three valid forms.
const forms = { 'shortest form': 'a10126', 'length in two bytes': 'b900010126', 'ends with a break': 'bf0126ff' };
for (const [form, header] of Object.entries(forms)) {
  const length = (0x40 + header.length / 2).toString(16);
  const sent = Buffer.from(`84${length}${header}a0477061796c6f61645840${'00'.repeat(64)}`, 'hex');
  const [, verified] = cborDecode(Sign1.decode(sent).toBeSigned);
  console.log(`${form}: sent ${header}, verified over ${Buffer.from(verified).toString('hex')}`);
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'shortest form: sent a10126, verified over a10126
length in two bytes: sent b900010126, verified over a10126
ends with a break: sent bf0126ff, verified over a10126' ]
