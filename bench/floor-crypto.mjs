// The cryptography of one flow, once each, by the fastest calls that node:crypto has and with every key parsed beforehand that may be.
import {
  X509Certificate,
  createCipheriv,
  createHmac,
  createPublicKey,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { decryptJwe, headerOf, newKeyPair, payloadOf, signJws, verifyJws } from './compact.mjs';

const ISSUER = 'civic-sip-hosted-service';
const AUDIENCE = 'https://api.civic.com/sip/';

/**
 * @param fixture `app` (credentials of the back-end), `anchor` (PEM over the issuer's leaf), `requestObject` (payload of one that the real
 *   service signed, so that sizes are the same)
 */
export function createFloorCrypto({ app, anchor, requestObject }, base) {
  const service = newKeyPair();
  const encryption = newKeyPair();
  const issuerKey = new X509Certificate(anchor).publicKey;
  const x5c = [new X509Certificate(anchor).raw.toString('base64')];
  const backendKey = createPublicKey({ format: 'jwk', key: pointToJwk(Buffer.from(app.pubKey, 'hex')) });
  const secret = Buffer.from(app.appSecret, 'hex');
  const metadata = {
    ...requestObject.client_metadata,
    jwks: {
      keys: [{ ...encryption.publicKey.export({ format: 'jwk' }), kid: 'floor', alg: 'ECDH-ES', use: 'enc' }],
    },
  };
  const times = (lifetime) => {
    const iat = Math.floor(Date.now() / 1000);
    return { iat, exp: iat + lifetime };
  };
  const { x, y } = service.publicKey.export({ format: 'jwk' });
  const hex = (coordinate) => Buffer.from(coordinate, 'base64url').toString('hex');

  return {
    publicKeyHex: `04${hex(x)}${hex(y)}`,
    signRequestObject(uuid) {
      const own = {
        response_uri: `${base}/wallet-api/response/${uuid}`,
        nonce: randomBytes(32).toString('base64url'),
        state: uuid,
        client_metadata: metadata,
      };
      const payload = { ...requestObject, ...own, ...times(300) };
      return signJws({ typ: 'oauth-authz-req+jwt', x5c }, payload, service.privateKey);
    },
    verifyAnswer(jwe) {
      const [[presentation]] = Object.values(decryptJwe(jwe, encryption.privateKey).vp_token);
      const parts = presentation.split('~');
      const leaf = new X509Certificate(Buffer.from(headerOf(parts[0]).x5c[0], 'base64'));
      if (!leaf.verify(issuerKey)) throw new Error("the leaf is not the issuer's");
      const { cnf } = verifyJws(parts[0], leaf.publicKey);
      verifyJws(parts.at(-1), createPublicKey({ format: 'jwk', key: cnf.jwk }));
    },
    signAuthCode(uuid) {
      const names = { jti: randomUUID(), iss: ISSUER, aud: AUDIENCE, sub: app.appId };
      const payload = { ...names, ...times(60), data: { codeToken: uuid } };
      return signJws({ typ: 'JWT' }, payload, service.privateKey);
    },
    exchange(authorization, body) {
      const [, token, tag] = /^Civic ([^.]+\.[^.]+\.[^.]+)\.(.+)$/.exec(authorization);
      const { data } = verifyJws(token, backendKey);
      const expected = createHmac('sha256', app.appSecret).update(body).digest();
      if (!timingSafeEqual(expected, Buffer.from(tag, 'base64')))
        throw new Error("the tag is not the body's");
      const { authToken } = JSON.parse(body);
      verifyJws(authToken, service.publicKey);
      return signAnswer(payloadOf(authToken).data.codeToken, data.attempt);
    },
  };

  function signAnswer(uuid, attempt) {
    const item = (label, value) => ({ label, value, isValid: true, isOwner: true });
    const items = [
      item('contact.personal.email', 'alex.example@example.test'),
      item('contact.personal.phoneNumber', '+1 5550100123'),
    ];
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-128-cbc', secret, iv);
    const text = Buffer.concat([cipher.update(JSON.stringify(items)), cipher.final()]);
    const userId = 'f'.repeat(64);
    const names = { jti: randomUUID(), iss: ISSUER, aud: AUDIENCE, sub: app.appId };
    const claims = { ...names, ...times(1800), userId, attempt, scopeRequest: uuid };
    const data = iv.toString('hex') + text.toString('base64');
    const jwt = signJws({ typ: 'JWT' }, { ...claims, data }, service.privateKey);
    return { data: jwt, userId, encrypted: true, alg: 'aes' };
  }
}

function pointToJwk(point) {
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  return { kty: 'EC', crv: 'P-256', x, y };
}
