#!/usr/bin/env bash
# @sd-jwt/sd-jwt-vc: the metadata of a type are refused when `vct#integrity` is written as the standard says, and taken with a notation of its own.
#
# Expected: `vct#integrity` is "integrity metadata" of W3C Subresource Integrity: the name of the hash, a hyphen and the digest in base64. What the fetch() of a
#   browser or of Node.js takes as `integrity` of a document, a verifier takes as well; several hashes may stand there, with spaces between them.
# Seen: the package compares with the digest in hexadecimal. A credential whose issuer follows the standard fails with "Integrity check failed" over the very
#   bytes that the issuer hashed, while Node's fetch() accepts them with the same text; in hexadecimal it is the other way round.
# Package: @sd-jwt/sd-jwt-vc 0.19.0 (the code of 0.20.0 is the same there), Node.js 20
# Source: SD-JWT VC, draft 15, sections 5.3.1 and 6; W3C Subresource Integrity, section 3.2; the package's types (getVct, loadTypeMetadataFormat)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @sd-jwt/sd-jwt-vc@0.19.0
cat >look.mjs <<'JS'
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

let metadata = '';
const server = createServer((_, response) => response.end(metadata)).listen(0, '127.0.0.1');
await once(server, 'listening');
const vct = `http://127.0.0.1:${server.address().port}/types/pid`;
metadata = JSON.stringify({ vct, name: 'Personal identification data' });

// A hasher for "sha-256", as the package calls it elsewhere, and for "sha256" of the integrity metadata.
const hasher = (data, alg) =>
  new Uint8Array(createHash(alg.replace('-', '')).update(typeof data === 'string' ? data : new Uint8Array(data)).digest());
const verifier = new SDJwtVcInstance({ hasher, hashAlg: 'sha-256', loadTypeMetadataFormat: true });
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function look(title, integrity) {
  const payload = { iss: 'https://issuer.example', vct, 'vct#integrity': integrity };
  const credential = `${encode({ alg: 'ES256', typ: 'dc+sd-jwt' })}.${encode(payload)}.${encode('signature')}~`;
  const own = await verifier.getVct(credential).then(
    ({ mergedTypeMetadata }) => `taken (${mergedTypeMetadata.name})`,
    ({ message }) => `refused (${message.split(' for ')[0]})`,
  );
  const node = await fetch(vct, { integrity }).then(
    () => 'taken',
    () => 'refused',
  );
  console.log(`${title}: package ${own}, fetch() ${node}`);
}

const digest = (encoding) => createHash('sha256').update(metadata).digest(encoding);
await look('base64', `sha256-${digest('base64')}`);
await look('hexadecimal', `sha256-${digest('hex')}`);
server.close();
server.closeAllConnections();
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'base64: package refused (Integrity check), fetch() taken
hexadecimal: package taken (Personal identification data), fetch() refused' ]
