import { type JWTPayload, SignJWT } from 'jose';
import { IDENTIFIER } from './access-certificate.js';
import { type TestCertificate, selfSigned } from './test-issuer.js';
import { PID } from './wallet-side.js';

/** What a test may change about a registration certificate; `undefined` removes. */
export interface RegistrationOptions {
  payload?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

/** A registrar written for the tests alone; it signs whatever it is told. */
export class TestRegistrar {
  readonly anchor: TestCertificate;
  readonly leaf: TestCertificate;
  readonly #now: () => number;

  constructor(anchor: TestCertificate, leaf: TestCertificate, now: () => number) {
    this.anchor = anchor;
    this.leaf = leaf;
    this.#now = now;
  }

  static async create(now: () => number): Promise<TestRegistrar> {
    const anchor = await selfSigned(now());
    return new TestRegistrar(anchor, await anchor.issue(now(), { name: 'Test registrar' }), now);
  }

  /** A certificate for a PID's names, for a year, unless told otherwise. */
  register({ payload = {}, header = {} }: RegistrationOptions = {}): Promise<string> {
    const iat = Math.floor(this.#now() / 1000);
    const all = {
      name: 'Shop',
      sub: IDENTIFIER,
      country: 'DE',
      iat,
      exp: iat + 365 * 86_400,
      intended_use_id: 'signup',
      credentials: [registered(PID, ['given_name'], ['family_name'])],
      ...payload,
    };
    return new SignJWT(defined(all) as JWTPayload)
      .setProtectedHeader({
        typ: 'rc-wrp+jwt',
        alg: 'ES256',
        ...defined({ x5c: [this.leaf.base64], iat, ...header }),
      })
      .sign(this.leaf.keys.privateKey);
  }
}

/** A registered SD-JWT VC as ETSI TS 119 475 writes it. */
export function registered(vct: string, ...paths: unknown[]): Record<string, unknown> {
  return {
    format: 'dc+sd-jwt',
    meta: { vct_values: [vct] },
    claim: paths.map((path) => ({ path })),
  };
}

function defined(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
