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

/** Seconds of three months. */
const THREE_MONTHS = 7_776_000;

/** The Java client with a base address: posts its JSON as text, in chunks; tokens for three months; verifies nothing, maps strictly. */
export const javaD: SdkShape = {
  name: 'Java (D)',
  isLoose: true,
  downloads: false,
  verifies: false,
  request(app, authCode, now) {
    const at = Math.floor(now);
    const claims = {
      jti: randomUUID(),
      iat: at,
      exp: at + THREE_MONTHS,
      iss: app.appId,
      aud: 'https://api.civic.com/sip/',
      sub: app.appId,
      data: CALL,
    };
    const body = JSON.stringify({ authToken: authCode });
    const token = signText(app.prvKey, { typ: 'JWT', alg: 'ES256' }, claims);
    return {
      path: '/prod/scopeRequest/authCode',
      headers: {
        'Content-Type': 'text/plain;charset=ISO-8859-1',
        Accept: 'application/json, application/*+json',
        'Transfer-Encoding': 'chunked',
        Authorization: `Civic ${token}.${hmac(app.appSecret, body)}`,
      },
      body,
    };
  },
  async open({ text, app }) {
    const reply = JSON.parse(text) as { data: string; userId: string };
    return { userId: reply.userId, data: strictItems(decrypt(claimsOf(reply.data).data, app.appSecret)) };
  },
};

/** The Java client whose service key is a parameter: no `typ`, `nbf` a minute ahead; checks signature and time with 60 s of skew. */
export const javaM: SdkShape = {
  name: 'Java (M)',
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
        'Content-Type': 'application/json; charset=UTF-8',
        Accept: '*/*',
        Authorization: `Civic ${token}.${hmac(app.appSecret, body)}`,
      },
      body,
    };
  },
  async open({ text, app, serviceKey, now }) {
    const reply = JSON.parse(text) as { data: string; userId: string };
    const { exp, iat, data } = verifiedClaims(reply.data, serviceKey);
    if (typeof exp !== 'number' || exp < now - 60) throw new Error('expired');
    if (typeof iat !== 'number' || iat > now + 60) throw new Error('issued later');
    return { userId: reply.userId, data: strictItems(decrypt(data, app.appSecret)) };
  },
};
