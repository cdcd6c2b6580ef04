import { randomUUID } from 'node:crypto';
import {
  CALL,
  type SdkShape,
  claimsOf,
  decrypt,
  hmac,
  signText,
  strictItems,
  verifiedClaims,
} from './sdk-shape.js';

/** The C# sample of the review: tokens for five minutes; validates issuer, audience and lifetime of the answer. */
export const csharpSb: SdkShape = {
  name: 'C# (SB)',
  isLoose: true,
  downloads: false,
  verifies: true,
  request(app, authCode, now) {
    const at = Math.floor(now);
    const claims = {
      jti: randomUUID(),
      iat: at,
      exp: at + 300,
      iss: app.appId,
      aud: 'https://api.civic.com/sip',
      sub: app.appId,
      data: CALL,
    };
    const body = JSON.stringify({ authToken: authCode });
    const token = signText(app.prvKey, { alg: 'ES256', typ: 'JWT' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        Expect: '100-continue',
        Authorization: `Civic ${token}.${hmac(app.appSecret, body)}`,
      },
      body,
    };
  },
  async open({ text, app, serviceKey, now }) {
    const reply = JSON.parse(text) as { data: string; userId: string };
    const { iss, aud, iat, exp, data } = verifiedClaims(reply.data, serviceKey);
    if (iss !== 'civic-sip-hosted-service') throw new Error('iss');
    if (aud !== 'https://api.civic.com/sip/') throw new Error('aud');
    if (typeof exp !== 'number' || exp < now || typeof iat !== 'number') throw new Error('lifetime');
    return { userId: reply.userId, data: strictItems(decrypt(data, app.appSecret)) };
  },
};

/** The other C# sample: sends the flag, then always downloads `data`; verifies nothing. */
export const csharpRs: SdkShape = {
  name: 'C# (RS)',
  isLoose: false,
  downloads: true,
  verifies: false,
  request(app, authCode, now) {
    const at = Math.floor(now);
    const claims = {
      jti: randomUUID(),
      iat: at,
      exp: at + 180,
      iss: app.appId,
      aud: 'https://api.civic.com/sip/',
      sub: app.appId,
      data: CALL,
    };
    const body = JSON.stringify({ authToken: authCode, processPayload: true });
    const token = signText(app.prvKey, { alg: 'ES256', typ: 'JWT' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/json, text/x-json, text/javascript, application/xml, text/xml',
        'User-Agent': 'RestSharp/106.2.1.0',
        Authorization: `Civic ${token}.${hmac(app.appSecret, body)}`,
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
