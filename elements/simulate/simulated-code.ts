import { LIFETIMES } from '../../src/protocol/scope-request.js';
import { SIMULATED_SERVICE } from './simulated-service.js';

function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * What looks like an auth code and opens nothing: a JWT by form, whose header says that nobody signed it (`alg: none`, RFC 7519, section 6)
 * and whose payload says `simulated`. Every service and every SDK refuses it.
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
