#!/usr/bin/env bash
# @xmldom/xmldom: U+0085 and U+2028 in an XML 1.0 document become line feeds, so a good signature over such a text does not verify any more.
#
# Expected: a document of version 1.0 keeps these characters. XML 1.0 normalises carriage returns alone (section 2.11); the two others came with XML
#   1.1, which no list or metadata in this field uses.
# Seen: the parser's default normalises for both versions as XML 1.1 says. Names pasted from office programs hold U+2028, and the digest of what was
#   parsed is another one than that of what was signed. The option normalizeLineEndings, with a function of one's own, sets it right.
# Package: @xmldom/xmldom 0.9.12; Python's expat and libxml2 keep them
# Source: XML 1.0 (fifth edition) and XML 1.1, section 2.11 in both; the package's types (normalizeLineEndings)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @xmldom/xmldom@0.9.12
cat >look.mjs <<'JS'
import { createHash } from 'node:crypto';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

const text = '<Name>Bank\u2028of\u0085Example</Name>';
const shown = (value) => JSON.stringify(value).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const digest = (value) => createHash('sha256').update(value).digest('hex').slice(0, 8);
const normalizeLineEndings = (source) => source.replace(/\r\n?/g, '\n');
for (const [name, options] of [['default', {}], ['own', { normalizeLineEndings }]]) {
  const document = new DOMParser(options).parseFromString(`<?xml version="1.0"?>${text}`, 'application/xml');
  const parsed = new XMLSerializer().serializeToString(document.documentElement);
  console.log(`${name}:`, shown(document.documentElement.textContent), digest(parsed) === digest(text));
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'default: "Bank\nof\nExample" false
own: "Bank\u2028of\u0085Example" true' ]
