import { randomUUID } from 'node:crypto';
import { CALL, type SdkShape, decrypt, hmac, signText, strictItems, verifiedClaims } from './sdk-shape.js';

interface Body {
  data: string;
  userId: string;
}

/** civic-sip-php, on which the WordPress and Laravel plug-ins stand: no `typ`, `nbf` a minute ahead, signature of the answer checked alone. */
export const php: SdkShape = {
  name: 'PHP',
  isLoose: true,
  downloads: false,
  verifies: true,
  request(app, authCode, now) {
    const at = Math.floor(now);
    const claims = {
      iss: app.appId,
      aud: 'https://api.civic.com/sip',
      sub: app.appId,
      jti: randomUUID(),
      iat: at,
      nbf: at + 60,
      exp: at + 180,
      data: CALL,
    };
    const body = JSON.stringify({ authToken: authCode });
    const token = signText(app.prvKey, { alg: 'ES256' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'User-Agent': 'GuzzleHttp/6.3.3 curl/7.58.0 PHP/7.2.10',
        Authorization: `Civic ${token}.${hmac(app.appSecret, body)}`,
      },
      body,
    };
  },
  async open({ text, app, serviceKey }) {
    const { data, userId } = JSON.parse(text) as Body;
    return { userId, data: strictItems(decrypt(verifiedClaims(data, serviceKey).data, app.appSecret)) };
  },
};
