#!/usr/bin/env bash
# @hpke/core: a recipient's private key alone opens a message when it can be exported, and fails without a hint when it cannot.
#
# Expected: recipientKey may be a CryptoKey or a CryptoKeyPair, as the types say, and a private key that allows deriveBits is all that opening needs.
# Seen: HPKE needs the recipient's public key as well. The library gets it by exporting the private key, which Web Crypto refuses for a key that was
#   made not to be exported (the usual advice for private keys). All that is seen of it is an OpenError with a text that says nothing, the same as for a
#   message that was changed. Given as a pair, the same private key opens the message. So it is with hpke 1.1.7, whose DecapError at least names the step.
# Package: @hpke/core 1.9.0, hpke 1.1.7, Node 20
# Source: types of @hpke/core (RecipientContextParams); RFC 9180, section 4.1 (Decap needs pk(skR))
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @hpke/core@1.9.0 hpke@1.1.7
cat >look.mjs <<'JS'
import { webcrypto } from 'node:crypto';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as other from 'hpke';

const P256 = { name: 'ECDH', namedCurve: 'P-256' };
const pair = await webcrypto.subtle.generateKey(P256, true, ['deriveBits']);
const { publicKey } = pair;
const jwk = await webcrypto.subtle.exportKey('jwk', pair.privateKey);
const privateKey = await webcrypto.subtle.importKey('jwk', jwk, P256, false, ['deriveBits']);

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
const { enc, ct } = await suite.seal({ recipientPublicKey: publicKey }, new TextEncoder().encode('hello'));
const look = async (name, opening) =>
  console.log(`${name}:`, await opening.then((text) => new TextDecoder().decode(text), (error) => `${error.name}: ${error.message}`));
const open = (recipientKey) => suite.open({ recipientKey, enc }, ct);

await look('exportable, alone', open(pair.privateKey));
await look('not exportable, alone', open(privateKey));
await look('not exportable, with its public key', open({ privateKey, publicKey }));

const suite2 = new other.CipherSuite(other.KEM_DHKEM_P256_HKDF_SHA256, other.KDF_HKDF_SHA256, other.AEAD_AES_128_GCM);
const bytes = (buffer) => new Uint8Array(buffer);
await look('hpke, alone', suite2.Open(privateKey, bytes(enc), bytes(ct)));
await look('hpke, with its public key', suite2.Open({ privateKey, publicKey }, bytes(enc), bytes(ct)));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'exportable, alone: hello
not exportable, alone: OpenError: The operation failed for an operation-specific reason
not exportable, with its public key: hello
hpke, alone: DecapError: Decapsulation failed
hpke, with its public key: hello' ]
