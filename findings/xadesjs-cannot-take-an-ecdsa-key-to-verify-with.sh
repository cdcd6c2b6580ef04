#!/usr/bin/env bash
# xadesjs: Verify(key) fails for the very ECDSA key that signed, on Node's own Web Crypto. RSA keys work, and so does the ECDSA key that the
# signature brings along.
#
# Expected: whoever pins the signer's key gives it to Verify(), and gets true for a good signature.
# Seen: the given public key is exported and imported again by the algorithm that the signature names, which is ECDSA with a hash and without a
#   curve. Node refuses that (namedCurve is required).
# Package: xadesjs 2.6.8 (xmldsigjs 2.8.8), @xmldom/xmldom 0.9.12, Node 20
# Source: the package's README (Verify) and types; Web Cryptography API, section 23.4 (EcKeyImportParams)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact xadesjs@2.6.8 @xmldom/xmldom@0.9.12 xpath@0.0.34
cat >look.mjs <<'JS'
import { webcrypto } from 'node:crypto';
import { DOMImplementation, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { Application, Parse, SignedXml, setNodeDependencies } from 'xadesjs';

Application.setEngine('node', webcrypto);
setNodeDependencies({ DOMImplementation, DOMParser, XMLSerializer });

async function look(name, algorithm) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const signer = new SignedXml();
  await signer.Sign({ name: algorithm.name, hash: 'SHA-256' }, keys.privateKey, Parse('<list>one</list>'), {
    keyValue: keys.publicKey,
    references: [{ uri: '', hash: 'SHA-256', transforms: ['enveloped', 'exc-c14n'] }],
  });
  const document = Parse(signer.toString());
  const [signature] = document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature');
  const verify = async (key) => {
    const signed = new SignedXml(document);
    signed.LoadXml(signature);
    return signed.Verify(key).catch((error) => error.code);
  };
  console.log(name, 'given key:', await verify(keys.publicKey), '- key of the signature:', await verify());
}

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
await look('RSA', rsa);
await look('ECDSA', { name: 'ECDSA', namedCurve: 'P-256' });
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'RSA given key: true - key of the signature: true
ECDSA given key: ERR_MISSING_OPTION - key of the signature: true' ]
