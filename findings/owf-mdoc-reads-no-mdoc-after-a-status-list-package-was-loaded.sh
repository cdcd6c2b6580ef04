#!/usr/bin/env bash
# @owf/mdoc: what it writes itself it cannot read any more once @owf/token-status-list was imported after it, and both change how others write dates.
#
# Expected: two packages of one project, one for mdocs and one for the status of mdocs, can be imported in any order; and an import changes nothing for
#   code that uses neither.
# Seen: both tell the one shared copy of cbor-x what tag 24 (encoded CBOR, around every element of an mdoc) and tag 0 (date and time) stand for, and what was
#   told last holds for the whole process. Each has a class of its own for tag 24 and refuses that of the other: the elements of a valid mdoc are not
#   read after one order of imports ("Expected DataItem"), and are after the other. And a program that writes its own dates with cbor-x, as
#   seconds with fractions (tag 1), gets them as text without the fractions from then on.
# Package: @owf/mdoc 0.6.0, @owf/token-status-list 0.3.0-alpha-20260508181749, cbor-x 1.6.9
# Source: RFC 8949, sections 3.4.1, 3.4.2 and 3.4.5.1; ISO/IEC 18013-5, section 8.3.2.1.2.2 (IssuerSignedItemBytes); the packages' types (DataItem)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @owf/mdoc@0.6.0 @owf/token-status-list@0.3.0-alpha-20260508181749 cbor-x@1.6.9
cat >look.mjs <<'JS'
import { encode } from 'cbor-x';

const date = () => Buffer.from(encode(new Date('2026-11-29T10:00:00.250Z'))).toString('hex');
const before = date();
for (const name of process.argv.slice(2)) await import(name);
const after = date();

const { IssuerNamespaces, IssuerSignedItem } = await import('@owf/mdoc');
const item = IssuerSignedItem.fromOptions({
  digestId: 7,
  random: new Uint8Array(16),
  elementIdentifier: 'age_over_18',
  elementValue: true,
});
const written = IssuerNamespaces.create({ issuerNamespaces: new Map([['org.iso.18013.5.1', [item]]]) }).encode();
let read;
try {
  read = IssuerNamespaces.decode(written).getIssuerNamespace('org.iso.18013.5.1')[0].elementIdentifier;
} catch (error) {
  read = error.message.match(/Expected \w+/)?.[0] ?? error.message;
}
console.log(`${process.argv.slice(2).join(', ')}: ${read}; date ${before} then ${after}`);
JS
mdoc=@owf/mdoc
list=@owf/token-status-list
seen=$(node look.mjs "$mdoc"; node look.mjs "$list" "$mdoc"; node look.mjs "$mdoc" "$list")
echo "$seen"
dates='date c1fb41dac2fde8100000 then c074323032362d31312d32395431303a30303a30305a'
[ "$seen" = "$mdoc: age_over_18; $dates
$list, $mdoc: age_over_18; $dates
$mdoc, $list: Expected DataItem; $dates" ]
