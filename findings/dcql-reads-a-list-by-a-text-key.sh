#!/usr/bin/env bash
# dcql: a text in a claims path reads an element of a list, and the list comes out as an object.
#
# Expected: a text selects a member of an object; when what is selected so far is not an object, processing ends with an error (OpenID4VP 1.0,
#   section 7.1.1). Elements of a list are selected by a number or by null. So ["address", "0"] does not fit {"address": ["…"]}.
# Seen: the query can be satisfied, and the output is {"address": {"0": "…"}}: an object where the credential has a list. A verifier that walks the
#   verified claims by the same path, strictly, finds nothing where the query was said to be satisfied.
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

function ask(path) {
  const query = DcqlQuery.parse({
    credentials: [
      { id: 'c', format: 'dc+sd-jwt', meta: { vct_values: ['https://issuer.example/id'] }, claims: [{ id: 'a', path }] },
    ],
  });
  DcqlQuery.validate(query);
  const credential = {
    credential_format: 'dc+sd-jwt',
    vct: 'https://issuer.example/id',
    claims: { address: ['Example Street 1', 'Sampletown'] },
    cryptographic_holder_binding: true,
  };
  const result = DcqlQuery.query(query, [credential]);
  const output = result.credential_matches.c.valid_credentials?.[0]?.claims.valid_claim_sets[0].output;
  return `${result.can_be_satisfied} ${JSON.stringify(output)}`;
}

console.log(ask(['address', 0]));
console.log(ask(['address', '0']));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'true {"address":["Example Street 1"]}
true {"address":{"0":"Example Street 1"}}' ]
