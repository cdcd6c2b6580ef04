// The service that a careful integrator writes with the usual libraries on node:http: create, Request Object, answer, result, with requests in a Map.
// README.md says what it checks and what it leaves out.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  createOpenid4vpAuthorizationRequest,
  parseOpenid4vpAuthorizationResponse,
} from '@openid4vc/openid4vp';
import { setGlobalConfig } from '@openid4vc/oauth2';
import { DcqlQuery } from 'dcql';
import { SignJWT, compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { answerParent } from '../child.mjs';
import { createAccess } from './stack-access.mjs';
import { createVerify } from './stack-verify.mjs';

const LIFETIME = 120_000;
const MAX_BODY = 1_000_000;
const DECRYPTION = {
  keyManagementAlgorithms: ['ECDH-ES'],
  contentEncryptionAlgorithms: ['A128GCM', 'A256GCM'],
};

async function start({ anchor, query, metadata, readStatus }) {
  // The measurement is over loopback, without TLS.
  setGlobalConfig({ allowInsecureUrls: true });
  const access = await createAccess();
  const dcqlQuery = DcqlQuery.parse(query);
  DcqlQuery.validate(dcqlQuery);
  const verify = createVerify({ anchor, clientId: access.clientId, dcqlQuery, readStatus });
  const requests = new Map();

  const server = createServer({ keepAliveTimeout: 72_000 });
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  const base = `http://127.0.0.1:${server.address().port}`;

  const callbacksFor = (request) => ({
    async signJwt(_signer, { header, payload }) {
      const jwt = await new SignJWT(payload).setProtectedHeader(header).sign(access.privateKey);
      return { jwt, signerJwk: access.publicJwk };
    },
    async decryptJwe(jwe) {
      const { plaintext } = await compactDecrypt(jwe, request.privateKey, DECRYPTION);
      return { decrypted: true, payload: new TextDecoder().decode(plaintext), decryptionJwk: request.jwk };
    },
    // A wallet signs presentations, and never the response around them.
    verifyJwt: () => ({ verified: false }),
  });

  async function create(_id, body) {
    if (JSON.parse(body).scope !== 'BASIC_SIGNUP') return { status: 400, body: { error: 'invalid_scope' } };
    const [id, secret, nonce] = [randomBytes(16), randomBytes(32), randomBytes(32)].map((bytes) =>
      bytes.toString('base64url'),
    );
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
    const jwk = { ...(await exportJWK(publicKey)), alg: 'ECDH-ES', use: 'enc', kid: id };
    const request = { secret, privateKey, jwk, expiresAt: Date.now() + LIFETIME };
    const { jar, authorizationRequestPayload } = await createOpenid4vpAuthorizationRequest({
      callbacks: callbacksFor(request),
      authorizationRequestPayload: {
        response_type: 'vp_token',
        response_mode: 'direct_post.jwt',
        client_id: access.clientId,
        response_uri: `${base}/responses/${id}`,
        state: id,
        nonce,
        dcql_query: query,
        client_metadata: { ...metadata, jwks: { keys: [jwk] } },
      },
      jar: {
        requestUri: `${base}/request-objects/${id}`,
        expiresInSeconds: LIFETIME / 1000,
        jwtSigner: { method: 'x5c', alg: 'ES256', x5c: access.x5c },
        additionalJwtPayload: { aud: 'https://self-issued.me/v2' },
      },
    });
    request.payload = authorizationRequestPayload;
    request.jwt = jar.authorizationRequestJwt;
    requests.set(id, request);
    return {
      status: 201,
      body: { requestUri: `${base}/request-objects/${id}`, resultUri: `${base}/results/${id}`, secret },
    };
  }

  function open(id) {
    const request = requests.get(id);
    if (request && request.expiresAt > Date.now()) return request;
    requests.delete(id);
    return undefined;
  }

  const routes = {
    'POST requests': create,
    'GET request-objects': (id) => {
      const request = open(id);
      return request
        ? { status: 200, type: 'application/oauth-authz-req+jwt', body: request.jwt }
        : undefined;
    },
    'POST responses': async (id, body) => {
      const request = open(id);
      if (!request || request.claims) return undefined;
      const response = Object.fromEntries(new URLSearchParams(body));
      const { dcql, jarm, authorizationResponsePayload } = await parseOpenid4vpAuthorizationResponse({
        callbacks: callbacksFor(request),
        authorizationResponse: response,
        authorizationRequestPayload: request.payload,
      });
      if (jarm?.type !== 'Encrypted') throw new Error('the response is not encrypted');
      if (authorizationResponsePayload.state !== id) throw new Error('the response has another state');
      const claims = await verify(dcql.presentations, request.payload.nonce);
      // Two answers at once: the first one that is good counts.
      if (request.claims) return undefined;
      request.claims = claims;
      return { status: 200, body: {} };
    },
    'GET results': (id, _body, authorization = '') => {
      const request = open(id);
      if (!request?.claims) return undefined;
      const [given, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${request.secret}`)];
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      requests.delete(id);
      return { status: 200, body: { claims: request.claims } };
    },
  };

  server.on('request', async (incoming, outgoing) => {
    const [, kind, id] = incoming.url.split('/');
    try {
      const chunks = [];
      let size = 0;
      for await (const chunk of incoming) {
        size += chunk.length;
        if (size > MAX_BODY) throw new Error('the body is too large');
        chunks.push(chunk);
      }
      const route = routes[`${incoming.method} ${kind}`];
      const text = Buffer.concat(chunks).toString('utf8');
      const reply = (await route?.(id, text, incoming.headers.authorization)) ?? {
        status: 404,
        body: { error: 'not_found' },
      };
      const isText = typeof reply.body === 'string';
      const body = isText ? reply.body : JSON.stringify(reply.body);
      outgoing.writeHead(reply.status, {
        'content-type': reply.type ?? 'application/json',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      });
      outgoing.end(body);
    } catch (error) {
      console.error(error);
      outgoing.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_request"}');
    }
  });
  return { base, page: 'peer' };
}

answerParent({ start });
