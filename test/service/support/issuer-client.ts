import { SignJWT } from 'jose';
import type { TestCredential } from './test-issuer.js';
import type { WalletSide } from './wallet-side.js';

export const ISSUER = 'http://localhost:8080/issuer';
export const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
}

/** Changes to a key proof that is good by default. */
export interface ProofPatch {
  payload?: Record<string, unknown>;
  header?: Record<string, unknown>;
  nonce?: string;
  key?: CryptoKey;
}

/** A wallet's side of OpenID4VCI, step by step, so that each step can be done wrongly. */
export class IssuerClient {
  readonly side: Pick<WalletSide, 'server' | 'wallet' | 'time'>;

  constructor(side: IssuerClient['side']) {
    this.side = side;
  }

  async call(path: string, payload?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const isForm = typeof payload === 'string';
    const reply = await this.side.server.inject({
      method: 'POST',
      url: `/issuer/${path}`,
      headers: {
        ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload !== undefined && { payload: payload as string }),
    });
    return { status: reply.statusCode, body: reply.json(), headers: reply.headers };
  }

  async get(url: string): Promise<Reply> {
    const reply = await this.side.server.inject({ method: 'GET', url });
    const isJson = String(reply.headers['content-type']).includes('json');
    return { status: reply.statusCode, body: isJson ? reply.json() : {}, headers: reply.headers };
  }

  /** The pre-authorized code of an offer by its address. */
  async codeOf(offerUri: string): Promise<string> {
    const { body } = await this.get(new URL(offerUri).pathname + new URL(offerUri).search);
    const grants = body.grants as Record<string, Record<string, string>>;
    return grants[GRANT]?.['pre-authorized_code'] ?? '';
  }

  async loginCode(): Promise<string> {
    const { body } = await this.call('login-offers');
    return this.codeOf(String(body.credential_offer_uri));
  }

  async token(form: Record<string, string>): Promise<Reply> {
    return this.call('token', new URLSearchParams({ grant_type: GRANT, ...form }).toString());
  }

  async accessToken(code?: string, more: Record<string, string> = {}): Promise<string> {
    const reply = await this.token({ 'pre-authorized_code': code ?? (await this.loginCode()), ...more });
    return String(reply.body.access_token);
  }

  async nonce(): Promise<string> {
    return String((await this.call('nonce')).body.c_nonce);
  }

  async proof({ payload, header, nonce, key }: ProofPatch = {}): Promise<string> {
    const { wallet, time } = this.side;
    const claims = { aud: ISSUER, iat: time.now / 1000, nonce: nonce ?? (await this.nonce()), ...payload };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk: wallet.publicKey, ...header })
      .sign(key ?? wallet.privateKey);
  }

  async request(access: string, body: unknown): Promise<Reply> {
    return this.call('credential', body, { authorization: `Bearer ${access}` });
  }

  async credential(access: string, jwt: string[], id = 'anonymous-login'): Promise<Reply> {
    return this.request(access, { credential_configuration_id: id, proofs: { jwt } });
  }

  /** The whole way. */
  async obtain(id = 'anonymous-login', access?: string): Promise<TestCredential> {
    const reply = await this.credential(access ?? (await this.accessToken()), [await this.proof()], id);
    const [issued] = reply.body.credentials as { credential: string }[];
    return readCredential(issued?.credential ?? '');
  }
}

export function readCredential(text: string): TestCredential {
  const [issuerJwt = '', ...disclosures] = text.split('~').slice(0, -1);
  const named = disclosures.map((one): [string, string] => [
    JSON.parse(Buffer.from(one, 'base64url').toString())[1],
    one,
  ]);
  return { issuerJwt, disclosures: new Map(named), sdAlg: 'sha-256' };
}

export function valueOf(held: TestCredential, name: string): unknown {
  return JSON.parse(Buffer.from(held.disclosures.get(name) ?? '', 'base64url').toString())[2];
}

/** Header and payload of a JWT, not verified. */
export function decode(jwt: string): { header: Record<string, unknown>; payload: Record<string, unknown> } {
  const [header, payload] = jwt
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  return { header, payload };
}
