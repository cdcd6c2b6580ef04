#!/usr/bin/env bash
# @owf/token-status-list: the smallest status list token in CBOR has an expiry time, a time to live and an aggregation address, all three `undefined`.
#
# Expected: what is not given is not there. `exp` of a CWT is a number if it is present at all (RFC 8392, sections 2 and 3.1.4), `ttl` is a positive number
#   and `aggregation_uri` a text (Token Status List, sections 4.3 and 5.2); a token without `exp` does not expire.
# Seen: the function that makes a minimal token writes the keys 4, 65534 and "aggregation_uri" with the CBOR value undefined. Another reader finds an `exp`
#   that is no number. The package itself reads its own token back with an expiry that is an invalid date, which is neither absent nor over, whichever
#   way it is compared. With all three given the token is as the standard says.
# Package: @owf/token-status-list 0.3.0-alpha-20260508181749, read with cbor2 2.3.0
# Source: Token Status List (draft-ietf-oauth-status-list), sections 4.3 and 5.2; RFC 8392, sections 2 and 3.1.4; RFC 8949, section 3.3; the package's types
#   (StatusListCwt.createFromStatusListAndSubject, StatusListCwtPayload)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @owf/token-status-list@0.3.0-alpha-20260508181749 cbor2@2.3.0
cat >look.mjs <<'JS'
import { generateKeyPairSync, sign } from 'node:crypto';
import { StatusList, StatusListCwt } from '@owf/token-status-list';
import { decode } from 'cbor2';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = {
  sign: ({ toBeSigned }) => new Uint8Array(sign('sha256', toBeSigned, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
};
const subject = 'https://issuer.example/statuslists/1';
const bits = [1, 0, 0, 1, 1, 1, 0, 1];
const tokens = {
  minimal: StatusListCwt.createFromStatusListAndSubject(new StatusList(bits, 1), subject),
  'with all': new StatusListCwt({
    payload: {
      subject,
      issuedAt: new Date('2026-11-29'),
      expirationTime: new Date('2026-12-29'),
      timeToLive: 43200,
      statusList: new StatusList(bits, 1, 'https://issuer.example/statuslists'),
    },
  }),
};
for (const [title, token] of Object.entries(tokens)) {
  const sent = await token.signAndEncode({ signingKey: {}, algorithm: -7 }, signer);
  const [, , payload] = decode(sent).contents;
  const claims = decode(payload, { preferMap: true });
  const list = claims.get(65533);
  const show = (map, key) => (map.has(key) ? String(map.get(key)) : 'absent');
  console.log(`${title}: exp ${show(claims, 4)}, ttl ${show(claims, 65534)}, aggregation_uri ${show(list, 'aggregation_uri')}`);
  const { expirationTime } = StatusListCwt.fromToken(sent).payload;
  const now = new Date('2026-11-30');
  const expiry = Number.isNaN(expirationTime?.getTime()) ? 'an invalid date' : expirationTime?.toISOString();
  console.log(`  read back: expires ${expiry}; over ${expirationTime < now}, not over ${expirationTime >= now}`);
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'minimal: exp undefined, ttl undefined, aggregation_uri undefined
  read back: expires an invalid date; over false, not over false
with all: exp 1798502400, ttl 43200, aggregation_uri https://issuer.example/statuslists
  read back: expires 2026-12-29T00:00:00.000Z; over false, not over true' ]
