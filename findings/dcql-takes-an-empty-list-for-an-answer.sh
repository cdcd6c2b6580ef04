#!/usr/bin/env bash
# dcql: a claims path that ends in null is satisfied by an empty list, although nothing is selected.
#
# Expected: null selects every element of a list; when the set of selected elements is empty, processing ends with an error (OpenID4VP 1.0,
#   section 7.1.1), so a credential whose `nationalities` is [] does not answer ["nationalities", null]. The package itself reads it that way one
#   level deeper: ["degrees", null, "type"] over [{"year": 1}] is not satisfied.
# Seen: ["nationalities", null] over [] can be satisfied, with the output {}: a verifier that trusts the result goes on without the value it asked for.
#   Issuers make each nationality a disclosure of its own, so a holder who discloses none presents exactly this empty list.
# Package: dcql 3.0.0
# Source: OpenID for Verifiable Presentations 1.0, section 7.1.1 (processing of claims path pointers); the package's query result
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact dcql@3.0.0
cat >look.mjs <<'JS'
import { DcqlQuery } from 'dcql';

function ask(path, claims) {
  const query = DcqlQuery.parse({
    credentials: [
      { id: 'pid', format: 'dc+sd-jwt', meta: { vct_values: ['urn:eudi:pid:1'] }, claims: [{ id: 'c', path }] },
    ],
  });
  DcqlQuery.validate(query);
  const credential = {
    credential_format: 'dc+sd-jwt',
    vct: 'urn:eudi:pid:1',
    claims,
    cryptographic_holder_binding: true,
  };
  const result = DcqlQuery.query(query, [credential]);
  const output = result.credential_matches.pid.valid_credentials?.[0]?.claims.valid_claim_sets[0].output;
  return `${result.can_be_satisfied} ${JSON.stringify(output)}`;
}

console.log(ask(['nationalities', null], { nationalities: ['DE'] }));
console.log(ask(['nationalities', null], { nationalities: [] }));
console.log(ask(['degrees', null, 'type'], { degrees: [{ year: 1 }] }));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'true {"nationalities":["DE"]}
true {}
false undefined' ]
