#!/usr/bin/env bash
# @openid4vc/openid4vp: a wallet made of it cannot say `access_denied` to a request for encrypted answers unless it encrypts the error as well.
#
# Expected: OpenID4VP 1.0, section 8.3, lets a wallet send an error unencrypted even where `direct_post.jwt` was asked for, as it may not even have
#   understood the request; many wallets do so.
# Seen: createOpenid4vpAuthorizationResponse() throws "Missing jarm options for creating Jarm response" for the payload {"error": "access_denied"}, and makes
#   an encrypted error when it is given an encryption key. A verifier has to take both forms.
# Package: @openid4vc/openid4vp 0.4.6
# Source: OpenID4VP 1.0, section 8.3; the package's createOpenid4vpAuthorizationResponse()
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @openid4vc/openid4vp@0.4.6
cat >look.mjs <<'JS'
import { generateKeyPairSync } from 'node:crypto';
import { Openid4vpClient } from '@openid4vc/openid4vp';

const client = new Openid4vpClient({
  callbacks: {
    encryptJwe: async ({ publicJwk }, text) => {
      console.log(`encrypts ${text}`);
      return { jwe: 'a..b.c.d', encryptionJwk: publicJwk };
    },
  },
});
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'enc', alg: 'ECDH-ES' };
const request = {
  response_type: 'vp_token',
  response_mode: 'direct_post.jwt',
  client_id: 'x509_hash:abc',
  response_uri: 'https://verifier.example/response',
  nonce: 'n'.repeat(43),
  state: 'one',
  client_metadata: {
    jwks: { keys: [jwk] },
    encrypted_response_enc_values_supported: ['A256GCM'],
    vp_formats_supported: {},
  },
  dcql_query: { credentials: [{ id: 'pid', format: 'dc+sd-jwt', meta: { vct_values: ['urn:eudi:pid:1'] } }] },
};
const error = { error: 'access_denied', state: 'one' };
const make = (more) =>
  client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: request,
    authorizationResponsePayload: error,
    ...more,
  });
await make({}).then(
  () => console.log('in the clear: made'),
  ({ message }) => console.log(`in the clear: ${message.split(' for ')[0]}`),
);
const serverMetadata = {
  authorization_signing_alg_values_supported: [],
  authorization_encryption_alg_values_supported: ['ECDH-ES'],
  authorization_encryption_enc_values_supported: ['A256GCM'],
};
await make({ jarm: { encryption: { jwk, nonce: 'm' }, serverMetadata } });
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'in the clear: Missing jarm options
encrypts {"error":"access_denied","state":"one"}' ]
