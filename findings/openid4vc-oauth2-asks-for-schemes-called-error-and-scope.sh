#!/usr/bin/env bash
# @openid4vc/oauth2: the refusal of a resource server made of it asks for authentication schemes that are called `error_description` and `scope`.
#
# Expected: a request without a token is answered with `WWW-Authenticate: DPoP`, or with parameters that have a value; a bare word after a comma begins the
#   challenge of another scheme (RFC 9110, sections 11.2, 11.3 and 11.6.1). RFC 6750, section 3.1, wants no error at all for such a request.
# Seen: parameters without a value are written as bare words. A request without a token gets "DPoP error, error_description, scope", and a refused token gets
#   a lone "scope" at the end. oauth4webapi, which keeps to the grammar, reads three challenges and two: DPoP with the credentials "error", and two schemes
#   that do not exist. The wallet's half of the same package takes the words for parameters and does not notice.
# Package: @openid4vc/oauth2 0.4.6, oauth4webapi 3.8.8
# Source: RFC 9110, sections 11.2 to 11.6.1; RFC 6750, section 3.1; the packages' types (verifyResourceRequest, Oauth2ResourceUnauthorizedError.toHeaderValue;
#   WWWAuthenticateChallengeError)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @openid4vc/oauth2@0.4.6 oauth4webapi@3.8.8
cat >look.mjs <<'JS'
import { Oauth2ResourceServer, Oauth2ResourceUnauthorizedError } from '@openid4vc/oauth2';
import { customFetch, protectedResourceRequest } from 'oauth4webapi';

const issuer = 'https://issuer.example';
const credentialEndpoint = `${issuer}/credential`;
const server = new Oauth2ResourceServer({
  callbacks: { verifyJwt: async () => ({ verified: false }), clientAuthentication: () => {}, fetch: async () => new Response(null, { status: 404 }) },
});

async function refuse(headers) {
  const refused = await server
    .verifyResourceRequest({
      request: { method: 'POST', url: credentialEndpoint, headers: new Headers(headers) },
      resourceServer: issuer,
      authorizationServers: [{ issuer, token_endpoint: `${issuer}/token` }],
      allowedAuthenticationSchemes: ['DPoP'],
    })
    .catch((error) => error);
  return refused.toHeaderValue();
}

async function read(challenge) {
  const answer = async () => new Response(null, { status: 401, headers: { 'WWW-Authenticate': challenge } });
  const { cause } = await protectedResourceRequest('token', 'POST', new URL(credentialEndpoint), undefined, undefined, {
    [customFetch]: answer,
  }).catch((error) => error);
  return cause.map(({ scheme, parameters, token68 }) => [scheme, token68 ?? Object.keys(parameters)].flat().join(' '));
}

for (const [title, headers] of [
  ['no token', {}],
  ['an opaque token that nobody knows', { Authorization: 'DPoP opaque-token' }],
]) {
  const sent = await refuse(headers);
  const own = Oauth2ResourceUnauthorizedError.fromHeaderValue(sent).wwwAuthenticateHeaders;
  console.log(`${title}: ${sent}`);
  console.log(`  oauth4webapi reads: ${(await read(sent)).join(' | ')}`);
  console.log(`  its own half reads: ${own.map(({ scheme }) => scheme).join(' | ')}`);
}
console.log(`with values: ${(await read('DPoP error="invalid_token", algs="ES256"')).join(' | ')}`);
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'no token: DPoP error, error_description, scope
  oauth4webapi reads: dpop error | error_description | scope
  its own half reads: DPoP
an opaque token that nobody knows: DPoP error="invalid_token", error_description="Token is not valid", scope
  oauth4webapi reads: dpop error error_description | scope
  its own half reads: DPoP
with values: dpop error algs' ]
