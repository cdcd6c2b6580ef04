#!/usr/bin/env bash
# @openid4vc/openid4vp: a wallet made of it takes the first key of a verifier to encrypt its answer, and not the one with an algorithm that it supports.
#
# Expected: a verifier may offer several keys. Each has `alg`, and the wallet takes one whose `alg` it supports; `use` is optional (OpenID4VP 1.0, section 8.3;
#   RFC 7517, section 4.2). An order of preference, with a newer algorithm first, is an ordinary offer.
# Seen: the keys are searched for the supported algorithms, but unless one of those found has `use: "enc"`, the first of all keys is taken: one of another
#   algorithm, or one with `use: "sig"`. The wallet then refuses with "Invalid 'alg' value", although the key that it needs stands next to it.
# Package: @openid4vc/openid4vp 0.4.6
# Source: OpenID for Verifiable Presentations 1.0, section 8.3; RFC 7517, sections 4.2 and 4.4; the package's types (createOpenid4vpAuthorizationResponse)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @openid4vc/openid4vp@0.4.6
cat >look.mjs <<'JS'
import { generateKeyPairSync } from 'node:crypto';
import { Openid4vpClient } from '@openid4vc/openid4vp';

const key = (members) => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
  ...members,
});
const enc = 'A128GCM';

async function answer(title, keys) {
  let taken;
  const wallet = new Openid4vpClient({
    callbacks: {
      encryptJwe: async ({ publicJwk }) => {
        taken = publicJwk.kid;
        return { encryptionJwk: publicJwk, jwe: 'a.b.c.d.e' };
      },
    },
  });
  const authorizationRequestPayload = {
    response_type: 'vp_token',
    response_mode: 'direct_post.jwt',
    response_uri: 'https://verifier.example/response',
    client_id: 'x509_san_dns:verifier.example',
    nonce: 'a nonce of this request',
    client_metadata: { jwks: { keys }, encrypted_response_enc_values_supported: [enc] },
  };
  const outcome = await wallet
    .createOpenid4vpAuthorizationResponse({
      authorizationRequestPayload,
      authorizationResponsePayload: { vp_token: { pid: ['presentation'] } },
      jarm: {
        encryption: { nonce: 'bm9uY2U' },
        serverMetadata: {
          authorization_signing_alg_values_supported: [],
          authorization_encryption_alg_values_supported: ['ECDH-ES'],
          authorization_encryption_enc_values_supported: [enc],
        },
      },
    })
    .then(
      () => `encrypted to ${taken}`,
      ({ message }) => `refused: ${message.split('. ')[0]}`,
    );
  console.log(`${title}: ${outcome}`);
}

const newer = key({ kid: 'newer', alg: 'HPKE-0' });
const signing = key({ kid: 'signing', use: 'sig', alg: 'ES256' });
const right = key({ kid: 'right', alg: 'ECDH-ES' });
await answer('one key', [right]);
await answer('the right key first', [right, newer]);
await answer('a newer algorithm first', [newer, right]);
await answer('a signing key first', [signing, right]);
await answer('a newer algorithm first, and use', [newer, { ...right, use: 'enc' }]);
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = "one key: encrypted to right
the right key first: encrypted to right
a newer algorithm first: refused: Invalid 'alg' value HPKE-0
a signing key first: refused: Invalid 'alg' value ES256
a newer algorithm first, and use: encrypted to right" ]
