import { randomUUID } from 'node:crypto';
import { CALL, type SdkShape, claimsOf, decrypt, hmac, signText, strictItems } from './sdk-shape.js';

/**
 * The Python helper: sends JSON with spaces but signs it without; its `iat` is local time taken for UTC (here ten hours off), its tokens live
 * 100 hours; it sends the flag, then always downloads `data`, and verifies nothing.
 */
export const python: SdkShape = {
  name: 'Python',
  isLoose: true,
  downloads: true,
  verifies: false,
  request(app, authCode, now) {
    const local = Math.floor(now) + 36_000;
    const claims = {
      jti: randomUUID(),
      iat: local,
      exp: local + 360_000,
      iss: app.appId,
      aud: 'https://api.civic.com/sip/',
      sub: app.appId,
      data: CALL,
    };
    const body = `{"authToken": "${authCode}", "processPayload": true}`;
    const signed = JSON.stringify({ authToken: authCode, processPayload: true });
    const token = signText(app.prvKey, { typ: 'JWT', alg: 'ES256' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json',
        Accept: '*/*',
        'Accept-Encoding': 'gzip, deflate',
        'User-Agent': 'python-requests/2.18.4',
        Authorization: `Civic ${token}.${hmac(app.appSecret, signed)}`,
      },
      body,
    };
  },
  async open({ text, app, fetchText }) {
    const reply = JSON.parse(text) as { data: string; userId: string };
    const jwt = await fetchText(reply.data);
    return { userId: reply.userId, data: strictItems(decrypt(claimsOf(jwt).data, app.appSecret)) };
  },
};
