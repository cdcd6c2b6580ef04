#!/usr/bin/env bash
# @openid4vc/openid4vci: a wallet made of it reads other codes in a credential offer than the issuer wrote, when they have a percent sign.
#
# Expected: the JSON of an offer is percent-encoded once to stand in the link, and decoded once; codes and states are opaque to the wallet, which hands them
#   back as they are. What comes by value in the link is what comes by reference from an address.
# Seen: the link is taken apart, which decodes it, and the JSON is decoded a second time. `%2F` in a pre-authorized code, an issuer state or the address of a
#   credential issuer has become `/` in the wallet, which then asks with a code that nobody gave, or at another issuer's address. A text with a bare percent sign
#   makes the offer unreadable. The issuer's half of the same package wrote the links, and by reference the offers are read as they were written.
# Package: @openid4vc/openid4vci 0.4.6
# Source: OpenID for Verifiable Credential Issuance 1.0, sections 4.1, 4.1.1 and 4.1.3; the package's types (createCredentialOffer, resolveCredentialOffer)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @openid4vc/openid4vci@0.4.6
cat >look.mjs <<'JS'
import { Openid4vciClient, Openid4vciIssuer } from '@openid4vc/openid4vci';

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const issuer = new Openid4vciIssuer({ callbacks: {} });

async function show(path, code, description) {
  const issuerMetadata = issuer.createCredentialIssuerMetadata({
    credential_issuer: `https://issuer.example/${path}`,
    credential_endpoint: 'https://issuer.example/credential',
    credential_configurations_supported: {
      pid: { format: 'dc+sd-jwt', vct: 'urn:eudi:pid:1', credential_metadata: {} },
    },
  });
  const offer = (credentialOfferUri) =>
    issuer.createCredentialOffer({
      issuerMetadata: { originalDraftVersion: 'V1', credentialIssuer: issuerMetadata, authorizationServers: [] },
      credentialConfigurationIds: ['pid'],
      grants: { [preAuthorized]: { 'pre-authorized_code': code, tx_code: { description } } },
      credentialOfferUri,
    });
  const [byValue, byReference] = [await offer(), await offer('https://issuer.example/offers/1')];
  const fetch = async () => Response.json(byReference.credentialOfferObject);
  const wallet = new Openid4vciClient({ callbacks: { fetch } });
  const read = async ({ credentialOffer }) => {
    try {
      const { credential_issuer, grants } = await wallet.resolveCredentialOffer(credentialOffer);
      return `${credential_issuer.slice('https://issuer.example/'.length)} ${grants[preAuthorized]['pre-authorized_code']}`;
    } catch {
      return 'not read';
    }
  };
  console.log(`${path} ${code} (${description}): by reference ${await read(byReference)}, by value ${await read(byValue)}`);
}

await show('a', 'code-1', 'from the letter');
await show('a%2Fb', 'code%2F1', 'from the letter');
await show('a', 'code-1', '100 % free');
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'a code-1 (from the letter): by reference a code-1, by value a code-1
a%2Fb code%2F1 (from the letter): by reference a%2Fb code%2F1, by value a/b code/1
a code-1 (100 % free): by reference a code-1, by value not read' ]
