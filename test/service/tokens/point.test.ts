import { createECDH, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { jwkToPoint, pointToJwk } from '../../../service/src/tokens/point.js';

it('a point becomes the JWK that Node exports for the same key, and the way back gives the same point', () => {
  for (let count = 0; count < 50; count++) {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(Buffer.from(jwk.d ?? '', 'base64url'));
    const { kty, crv, x = '', y = '' } = jwk;
    expect(pointToJwk(ecdh.getPublicKey())).toEqual({ kty, crv, x, y });
    expect(jwkToPoint({ x, y })).toEqual(ecdh.getPublicKey());
  }
});

it('keeps zeros at the start of a coordinate', () => {
  const point = Buffer.alloc(65);
  point[0] = 4;
  point[64] = 1;
  const { x, y } = pointToJwk(point);
  expect([x.length, y.length]).toEqual([43, 43]);
  expect(jwkToPoint({ x, y })).toEqual(point);
});
