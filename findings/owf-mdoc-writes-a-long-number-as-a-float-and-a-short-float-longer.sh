#!/usr/bin/env bash
# @owf/mdoc: an integer of eleven digits leaves an issuer as a floating-point number, comes from another issuer as a BigInt, and a fraction breaks its digest.
#
# Expected: an integer is written as an integer (RFC 8949, sections 3.1 and 4.1), so that a number of a person or an account is the same to all who read the
#   mdoc. An element arrives as bytes in tag 24 because its digest goes over these bytes (ISO/IEC 18013-5, section 9.1.2.5).
# Seen: an integer above 32 bits is written as a float of 64 bits; other readers get a number of another type. From an issuer that writes an integer, the same
#   number is read as a BigInt, which dcql does not find equal to the number of a query, and which JSON.stringify() refuses. And as elements are encoded
#   anew to check their digest, 1.5 in the short form that RFC 8949 prefers has the wrong digest; up to 32 bits, and for all texts, everything is as expected.
# Package: @owf/mdoc 0.6.0 (cbor-x 1.6.9), cbor2 2.3.0, dcql 3.0.0
# Source: RFC 8949, sections 3.1, 3.3 and 4.1; ISO/IEC 18013-5, sections 8.3.2.1.2.2 and 9.1.2.5; the packages' types
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @owf/mdoc@0.6.0 cbor-x@1.6.9 cbor2@2.3.0 dcql@3.0.0
cat >look.mjs <<'JS'
import { createHash } from 'node:crypto';
import { IssuerNamespaces, IssuerSignedItem } from '@owf/mdoc';
import { Tag, encode } from 'cbor2';
import { DcqlQuery } from 'dcql';

const namespace = 'org.example.account.1';
const hash = ({ bytes }) => new Uint8Array(createHash('sha256').update(bytes).digest());
const context = { crypto: { digest: hash } };
const head = (first) => ({ 0xfb: 'float', 0xf9: 'short float', 0x1b: 'integer', 0x1a: 'integer' })[first];

function isMatch(claim, asked) {
  const query = DcqlQuery.parse({
    credentials: [
      {
        id: 'account',
        format: 'mso_mdoc',
        meta: { doctype_value: namespace },
        claims: [{ id: 'value', path: [namespace, 'value'], values: [asked] }],
      },
    ],
  });
  const credential = {
    credential_format: 'mso_mdoc',
    doctype: namespace,
    namespaces: { [namespace]: { value: claim } },
    cryptographic_holder_binding: true,
  };
  return DcqlQuery.query(query, [credential]).can_be_satisfied;
}

for (const value of [4294967295, 12345678901, 1.5]) {
  const members = { digestID: 7, random: new Uint8Array(16), elementIdentifier: 'value', elementValue: value };
  // What an issuer with another encoder sends: its element in tag 24, and the digest of just that.
  const element = encode(new Tag(24, encode(new Map(Object.entries(members)))));
  const sent = Buffer.concat([Buffer.from([0xa1]), encode(namespace), Buffer.from([0x81]), element]);
  const [item] = IssuerNamespaces.decode(sent).getIssuerNamespace(namespace);
  const digests = { valueDigests: new Map([[namespace, new Map([[7, hash({ bytes: element })]])]]) };
  const issuerAuth = { mobileSecurityObject: { digestAlgorithm: 'SHA-256', valueDigests: digests } };
  const isValid = await item.isValid(namespace, issuerAuth, context);

  const own = IssuerSignedItem.fromOptions({ ...members, digestId: 7 }).encode();
  const [written, ownWritten] = [encode(value), own.subarray(own.length - (value === 4294967295 ? 5 : 9))];
  console.log(`${value}: written by cbor2 as ${head(written[0])}, by the package as ${head(ownWritten[0])}`);
  const asked = Number.isInteger(value) ? `, found by dcql ${isMatch(item.elementValue, value)}` : '';
  console.log(`  from cbor2: read as ${typeof item.elementValue}, digest right ${isValid}${asked}`);
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '4294967295: written by cbor2 as integer, by the package as integer
  from cbor2: read as number, digest right true, found by dcql true
12345678901: written by cbor2 as integer, by the package as float
  from cbor2: read as bigint, digest right true, found by dcql false
1.5: written by cbor2 as short float, by the package as float
  from cbor2: read as number, digest right false' ]
