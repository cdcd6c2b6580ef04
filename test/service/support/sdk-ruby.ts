import { randomBytes, randomUUID } from 'node:crypto';
import {
  CALL,
  type SdkAnswer,
  type SdkShape,
  decrypt,
  hmac,
  signText,
  strictItems,
  verifiedClaims,
} from './sdk-shape.js';

/** Base64.encode64 ends with a line feed, which Net::HTTP strips from a header's end. */
function header(token: string, tag: string): string {
  return `Civic ${token}.${tag}\n`.trimEnd();
}

/** What ruby-jwt checks unasked: the signature and `exp`. */
function decode(jwt: string, { serviceKey, now }: SdkAnswer): Record<string, unknown> {
  const claims = verifiedClaims(jwt, serviceKey);
  if (typeof claims.exp !== 'number' || claims.exp <= now) throw new Error('expired');
  return claims;
}

/** The first Ruby gem: falls over when the answer is not encrypted. */
export const rubyBs: SdkShape = {
  name: 'Ruby (BS)',
  isLoose: false,
  downloads: false,
  verifies: true,
  request(app, authCode, now) {
    const at = Math.floor(now);
    const claims = {
      iat: at,
      exp: at + 180,
      iss: app.appId,
      aud: 'https://api.civic.com/sip',
      sub: app.appId,
      jti: randomUUID(),
      data: CALL,
    };
    const body = JSON.stringify({ authToken: authCode });
    const token = signText(app.prvKey, { typ: 'JWT', alg: 'ES256' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json',
        Accept: '*/*',
        'User-Agent': 'Ruby',
        'Content-Length': String(Buffer.byteLength(body)),
        Authorization: header(token, hmac(app.appSecret, body)),
      },
      body,
    };
  },
  async open(answer) {
    const reply = JSON.parse(answer.text) as { data: string; userId: string; encrypted: boolean };
    if (!reply.encrypted) throw new Error('undefined local variable');
    const { data } = decode(reply.data, answer);
    return { userId: reply.userId, data: strictItems(decrypt(data, answer.app.appSecret)) };
  },
};

/** The second Ruby gem: no `typ`, `data` as an array, a `jti` of 32 hex characters. */
export const rubyCc: SdkShape = {
  name: 'Ruby (CC)',
  isLoose: true,
  downloads: false,
  verifies: true,
  request(app, authCode, now) {
    const at = Math.floor(now);
    const claims = {
      iat: at,
      exp: at + 180,
      iss: app.appId,
      aud: 'https://api.civic.com/sip',
      sub: app.appId,
      jti: randomBytes(16).toString('hex'),
      data: [CALL],
    };
    const body = JSON.stringify({ authToken: authCode });
    const token = signText(app.prvKey, { alg: 'ES256' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Content-Length': String(Buffer.byteLength(body)),
        Authorization: header(token, hmac(app.appSecret, body)),
      },
      body,
    };
  },
  async open(answer) {
    const reply = JSON.parse(answer.text) as { data: string; userId: string };
    const { data } = decode(reply.data, answer);
    return { userId: reply.userId, data: strictItems(decrypt(data, answer.app.appSecret)) };
  },
};
