/** A public key on P-256 in the form of RFC 7518, section 6.2.1. */
export interface PointJwk {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** An uncompressed P-256 point (65 bytes: 4, x, y; SEC 1, section 2.3.3) as JWK. Whether the point lies on the curve is not checked. */
export function pointToJwk(point: Buffer): PointJwk {
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
}

/** The uncompressed point of a P-256 JWK: 65 bytes. */
export function jwkToPoint({ x, y }: Pick<PointJwk, 'x' | 'y'>): Buffer {
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
