// A wallet of the client halves of @openid4vc/openid4vp and @openid4vc/openid4vci, with @sd-jwt/core and @auth0/mdl for what it shows, and jose for the cryptography left to it.
import { X509Certificate, createHash, createPublicKey, randomBytes, sign } from 'node:crypto';
import { clientAuthenticationAnonymous, setGlobalConfig } from '@openid4vc/oauth2';
import { Openid4vciClient } from '@openid4vc/openid4vci';
import { Openid4vpClient } from '@openid4vc/openid4vp';
import { SDJwtInstance } from '@sd-jwt/core';
import { CompactEncrypt, CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { presentMdoc } from './present-mdoc.mjs';
import { serveCalls } from './serve-calls.mjs';

// The service of the tests listens on loopback without TLS.
setGlobalConfig({ allowInsecureUrls: true });

const holderKey = await generateKeyPair('ES256', { extractable: true });

function clientThatTrusts(authority) {
  return new Openid4vpClient({
    callbacks: {
      hash: (data, alg) => createHash(alg.replace('-', '')).update(data).digest(),
      generateRandom: (length) => randomBytes(length),
      clientAuthentication: clientAuthenticationAnonymous(),
      getX509CertificateMetadata: (certificate) => {
        const names = new X509Certificate(Buffer.from(certificate, 'base64')).subjectAltName ?? '';
        const of = (kind) =>
          names.split(', ').flatMap((name) => (name.startsWith(kind) ? [name.slice(kind.length)] : []));
        return { sanDnsNames: of('DNS:'), sanUriNames: of('URI:') };
      },
      verifyJwt: async ({ x5c = [] }, { compact }) => {
        const [leaf] = x5c.map((one) => new X509Certificate(Buffer.from(one, 'base64')));
        if (!leaf?.verify(new X509Certificate(authority).publicKey)) return { verified: false };
        await compactVerify(compact, leaf.publicKey);
        return { verified: true, signerJwk: await exportJWK(leaf.publicKey) };
      },
      encryptJwe: async ({ publicJwk, alg, enc, apu, apv }, data) => {
        const key = await importJWK(publicJwk, alg);
        const parties = {
          ...(apu && { apu: Buffer.from(apu, 'base64url') }),
          ...(apv && { apv: Buffer.from(apv, 'base64url') }),
        };
        const jwe = await new CompactEncrypt(Buffer.from(data))
          .setProtectedHeader({ alg, enc, kid: publicJwk.kid })
          .setKeyManagementParameters(parties)
          .encrypt(key);
        return { jwe, encryptionJwk: publicJwk };
      },
      decryptJwe: () => ({ decrypted: false }),
      signJwt: () => {
        throw new Error('nothing is signed by this wallet but key bindings');
      },
    },
  });
}

const takingClient = new Openid4vciClient({
  callbacks: {
    hash: (data, alg) => createHash(alg.replace('-', '')).update(data).digest(),
    generateRandom: (length) => randomBytes(length),
    clientAuthentication: clientAuthenticationAnonymous(),
    verifyJwt: () => ({ verified: false }),
    decryptJwe: () => ({ decrypted: false }),
    encryptJwe: () => {
      throw new Error('no issuer was said to encrypt');
    },
    signJwt: async ({ publicJwk }, { header, payload }) => {
      const text = new TextEncoder().encode(JSON.stringify(payload));
      const jwt = await new CompactSign(text).setProtectedHeader(header).sign(holderKey.privateKey);
      return { jwt, signerJwk: publicJwk };
    },
  },
});

/** Shows what `frame` names, bound to this wallet's key. */
async function presentSdJwtVc({ credential, frame }, { client_id: aud, nonce }) {
  const hasher = (text, alg) => createHash(alg.replace('-', '')).update(text).digest();
  const instance = new SDJwtInstance({
    hasher,
    hashAlg: 'sha-256',
    kbSignAlg: 'ES256',
    kbSigner: (text) =>
      sign('sha256', Buffer.from(text), { key: holderKey.privateKey, dsaEncoding: 'ieee-p1363' }).toString(
        'base64url',
      ),
  });
  const iat = Math.floor(Date.now() / 1000);
  return instance.present(credential, frame, { kb: { payload: { aud, nonce, iat } } });
}

const read = async (client, link) => {
  const { params } = client.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link });
  return client.resolveOpenId4vpAuthorizationRequest({ authorizationRequestPayload: params });
};

async function send(client, authorizationRequestPayload, authorizationResponsePayload, enc) {
  const [jwk] = authorizationRequestPayload.client_metadata.jwks.keys;
  const jarm = {
    encryption: { jwk, nonce: randomBytes(16).toString('base64url') },
    serverMetadata: {
      authorization_signing_alg_values_supported: [],
      authorization_encryption_alg_values_supported: ['ECDH-ES'],
      authorization_encryption_enc_values_supported: [enc],
    },
  };
  const response = await client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload,
    authorizationResponsePayload,
    jarm,
  });
  const { response: reply } = await client.submitOpenid4vpAuthorizationResponse({
    authorizationRequestPayload,
    authorizationResponsePayload: response.authorizationResponsePayload,
    jarm: { responseJwt: response.jarm.responseJwt },
  });
  return { status: reply.status, body: await reply.json() };
}

serveCalls({
  publicKey: () => exportJWK(createPublicKey(holderKey.privateKey)),

  /** Takes one credential by an offer. @param input `nonce`: one to use in place of a new one */
  async take({ offer, txCode, nonce }) {
    const credentialOffer = await takingClient.resolveCredentialOffer(offer);
    const issuerMetadata = await takingClient.resolveIssuerMetadata(credentialOffer.credential_issuer);
    const { accessTokenResponse } = await takingClient.retrievePreAuthorizedCodeAccessTokenFromOffer({
      credentialOffer,
      issuerMetadata,
      txCode,
    });
    const fresh = nonce === undefined && (await takingClient.requestNonce({ issuerMetadata })).c_nonce;
    const [credentialConfigurationId] = credentialOffer.credential_configuration_ids;
    const { jwt } = await takingClient.createCredentialRequestJwtProof({
      issuerMetadata,
      credentialConfigurationId,
      nonce: nonce ?? fresh,
      signer: {
        method: 'jwk',
        alg: 'ES256',
        publicJwk: await exportJWK(createPublicKey(holderKey.privateKey)),
      },
    });
    const { credentialResponse } = await takingClient.retrieveCredentials({
      issuerMetadata,
      credentialConfigurationId,
      accessToken: accessTokenResponse.access_token,
      proofs: { jwt: [jwt] },
    });
    return {
      version: issuerMetadata.originalDraftVersion,
      txCode: credentialOffer.grants['urn:ietf:params:oauth:grant-type:pre-authorized_code'].tx_code,
      credential: credentialResponse.credentials[0].credential,
    };
  },

  /** @param input `shown`: by Credential Query id, a credential with the frame of what is shown of it, or an IssuerSigned with the elements */
  async answer({ link, authority, shown, enc }) {
    const client = clientThatTrusts(authority);
    const { authorizationRequestPayload: request, client: verifier } = await read(client, link);
    const deviceKey = await exportJWK(holderKey.privateKey);
    const present = (one) =>
      one.issuerSigned ? presentMdoc(one, request, deviceKey) : presentSdJwtVc(one, request);
    const entries = Object.entries(shown).map(async ([id, one]) => [id, [await present(one)]]);
    const vpToken = Object.fromEntries(await Promise.all(entries));
    const reply = await send(client, request, { vp_token: vpToken, state: request.state }, enc);
    return { prefix: verifier.prefix, ...reply };
  },

  async deny({ link, authority }) {
    const client = clientThatTrusts(authority);
    const { authorizationRequestPayload: request } = await read(client, link);
    // The library encrypts every answer to `direct_post.jwt`, errors included.
    return send(client, request, { error: 'access_denied', state: request.state }, 'A256GCM');
  },
});
