import { createHash } from 'node:crypto';
import {
  CompactEncrypt,
  type JWK,
  SignJWT,
  exportJWK,
  generateKeyPair,
  importJWK,
  importX509,
  jwtVerify,
} from 'jose';
import { type TestAlgorithm, type TestCredential, digest } from './test-issuer.js';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** A Request Object as the wallet read it. */
export interface ReadRequest {
  client_id: string;
  response_uri: string;
  nonce: string;
  state: string;
  iat: number;
  exp: number;
  dcql_query: {
    credentials: {
      id: string;
      format: string;
      meta: { vct_values: string[] };
      claims: { id: string; path: string[] }[];
      claim_sets?: string[][];
    }[];
    credential_sets?: { options: string[][] }[];
  };
  client_metadata: { jwks: { keys: [JWK] } };
  [claim: string]: unknown;
}

/** What a test may change about a presentation. */
export interface PresentationOptions {
  /** Claims of the Key Binding JWT. */
  keyBinding?: Record<string, unknown>;
  keyBindingHeader?: Record<string, unknown>;
  /** Claim names to disclose; all by default. */
  disclose?: string[];
  /** Disclosures that the credential does not know. */
  extra?: string[];
  signer?: PrivateKey;
  /** Changes the text before `sd_hash` is taken. */
  mangle?: (text: string) => string;
}

/** What a test may change about the encrypted answer. */
export interface ResponseOptions {
  key?: JWK;
  enc?: string;
  kid?: string | undefined;
  payload?: Record<string, unknown>;
}

/** A holder's side written for the tests alone, on jose; it does whatever it is told, right or wrong. */
export class TestWallet {
  readonly publicKey: JWK;
  readonly privateKey: PrivateKey;
  readonly now: () => number;

  constructor(publicKey: JWK, privateKey: PrivateKey, now: () => number) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    this.now = now;
  }

  static async create(now: () => number, alg: TestAlgorithm = 'ES256'): Promise<TestWallet> {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    return new TestWallet(await exportJWK(publicKey), privateKey, now);
  }

  /** Verifies a Request Object by the certificate it carries. */
  async read(jwt: string): Promise<ReadRequest> {
    const [header = ''] = jwt.split('.');
    const { x5c } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { x5c: [string] };
    const key = await importX509(
      `-----BEGIN CERTIFICATE-----\n${x5c[0]}\n-----END CERTIFICATE-----`,
      'ES256',
    );
    const { payload } = await jwtVerify(jwt, key, {
      typ: 'oauth-authz-req+jwt',
      currentDate: new Date(this.now()),
    });
    const hash = createHash('sha256').update(Buffer.from(x5c[0], 'base64')).digest('base64url');
    if (payload.client_id !== `x509_hash:${hash}`)
      throw new Error('client_id is not that of the certificate');
    return payload as unknown as ReadRequest;
  }

  /** A presentation with a Key Binding JWT. */
  async present(
    credential: TestCredential,
    request: Pick<ReadRequest, 'client_id' | 'nonce'>,
    options: PresentationOptions = {},
  ): Promise<string> {
    const names = options.disclose ?? [...credential.disclosures.keys()];
    const disclosures = names.map((name) => credential.disclosures.get(name) ?? '');
    const text = [credential.issuerJwt, ...disclosures, ...(options.extra ?? []), ''].join('~');
    const shown = options.mangle?.(text) ?? text;
    const claims = {
      iat: Math.floor(this.now() / 1000),
      aud: request.client_id,
      nonce: request.nonce,
      sd_hash: digest(shown, credential.sdAlg),
      ...options.keyBinding,
    };
    const known = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    const keyBinding = await new SignJWT(known)
      .setProtectedHeader({ alg: 'ES256', typ: 'kb+jwt', ...options.keyBindingHeader })
      .sign(options.signer ?? this.privateKey);
    return shown + keyBinding;
  }

  /** The encrypted form body of an answer. */
  async respond(request: ReadRequest, vpToken: unknown, options: ResponseOptions = {}): Promise<string> {
    const [jwk] = request.client_metadata.jwks.keys;
    const payload = options.payload ?? { vp_token: vpToken, state: request.state };
    const kid = 'kid' in options ? options.kid : jwk.kid;
    const jwe = await new CompactEncrypt(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({
        alg: 'ECDH-ES',
        enc: options.enc ?? 'A128GCM',
        ...(kid !== undefined && { kid }),
      })
      .encrypt(await importJWK(options.key ?? jwk, 'ECDH-ES'));
    return new URLSearchParams({ response: jwe }).toString();
  }
}
