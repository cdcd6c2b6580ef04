import { randomUUID } from 'node:crypto';
import { CALL, type SdkShape, decrypt, hmac, signText, strictItems, verifiedClaims } from './sdk-shape.js';

/** The Rust crate: sends the flag and yet takes `data` for a JWT; adds its 180 to milliseconds, so that its tokens end as they begin. */
export const rust: SdkShape = {
  name: 'Rust',
  isLoose: true,
  downloads: false,
  verifies: true,
  request(app, authCode, now) {
    const claims = {
      jti: randomUUID(),
      iat: Math.floor(now),
      exp: Math.floor((now * 1000 + 180) / 1000),
      iss: app.appId,
      aud: 'https://api.civic.com/sip',
      sub: app.appId,
      data: CALL,
    };
    const body = JSON.stringify({ authToken: authCode, processPayload: true });
    const token = signText(app.prvKey, { typ: 'JWT', alg: 'ES256' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'Accept',
        Authorization: `Civic ${token}.${hmac(app.appSecret, body)}`,
      },
      body,
    };
  },
  async open({ text, app, serviceKey }) {
    const reply = JSON.parse(text) as { data: string; userId: string };
    const { data } = verifiedClaims(reply.data, serviceKey);
    return { userId: reply.userId, data: strictItems(decrypt(data, app.appSecret)) };
  },
};
