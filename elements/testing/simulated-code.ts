import { LIFETIMES } from '../../src/protocol/scope-request.js';

/** Where simulated links lead, and who issues simulated codes: a name that can belong to nobody (RFC 6761, section 6.4). */
export const SIMULATED_SERVICE = 'https://simulation.invalid';

function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * What looks like an auth code and opens nothing: it has the form of a JWT, its header says that nobody signed it (`alg: none`, RFC 7519,
 * section 6), and its payload says `simulated`. Every service and every SDK refuses it.
 * @param now milliseconds since the epoch
 */
export function simulatedCode(uuid: string, now: number): string {
  const iat = Math.floor(now / 1000);
  const header = { alg: 'none', typ: 'JWT' };
  const payload = {
    simulated: true,
    iss: SIMULATED_SERVICE,
    jti: uuid,
    iat,
    exp: iat + LIFETIMES.authCode / 1000,
  };
  return [JSON.stringify(header), JSON.stringify(payload), 'no signature'].map(base64url).join('.');
}
