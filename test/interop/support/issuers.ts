import type { JWK } from 'jose';
import { type TestCertificate, privateKeyPem, selfSigned } from '../../service/support/test-issuer.js';
import { signerPurpose } from '../../service/support/test-mdoc.js';
import { Counterpart } from './counterpart.js';

const YEAR = 365 * 86_400;

/** Issuers that are programs by others. The certificates are made here. */
export class Issuers {
  readonly anchor: TestCertificate;
  readonly #leaf: TestCertificate;
  readonly #documentSigner: TestCertificate;
  readonly #sdJwt: Counterpart;
  readonly #mdoc: Counterpart;

  constructor(
    anchor: TestCertificate,
    leaf: TestCertificate,
    documentSigner: TestCertificate,
    [sdJwt, mdoc]: [Counterpart, Counterpart],
  ) {
    this.anchor = anchor;
    this.#leaf = leaf;
    this.#documentSigner = documentSigner;
    this.#sdJwt = sdJwt;
    this.#mdoc = mdoc;
  }

  static async start(): Promise<Issuers> {
    const now = Date.now();
    const anchor = await selfSigned(now, { name: 'Providers' });
    const leaf = await anchor.issue(now, { name: 'Provider' });
    const documentSigner = await anchor.issue(now, {
      name: 'Document signer',
      extensions: [signerPurpose()],
    });
    const programs: [Counterpart, Counterpart] = [
      new Counterpart('sd-jwt-issuer'),
      new Counterpart('mdoc-issuer'),
    ];
    return new Issuers(anchor, leaf, documentSigner, programs);
  }

  /** @returns a SD-JWT VC by @sd-jwt/core */
  async sdJwtVc(holderKey: JWK, claims: object, frame: object): Promise<string> {
    const { kty, crv, x, y } = holderKey;
    const iat = Math.floor(Date.now() / 1000);
    return this.#sdJwt.call<string>('issue', {
      claims: { ...claims, iat, exp: iat + YEAR, cnf: { jwk: { kty, crv, x, y } } },
      frame,
      key: await privateKeyPem(this.#leaf),
      x5c: [this.#leaf.base64],
    });
  }

  /** @returns an IssuerSigned by @auth0/mdl in base64url */
  async mdoc(holderKey: JWK, docType: string, namespace: string, elements: object): Promise<string> {
    const { kty, crv, x, y } = holderKey;
    return this.#mdoc.call<string>('issue', {
      docType,
      namespaces: { [namespace]: elements },
      deviceKey: { kty, crv, x, y },
      key: await privateKeyPem(this.#documentSigner),
      certificate: this.#documentSigner.pem,
    });
  }

  /** @returns a Status List Token by @sd-jwt/jwt-status-list, two bits for each status */
  async statusList(uri: string, statuses: number[]): Promise<string> {
    return this.#sdJwt.call<string>('statusList', {
      uri,
      statuses,
      key: await privateKeyPem(this.#leaf),
      x5c: [this.#leaf.base64],
    });
  }

  async close(): Promise<void> {
    await this.#sdJwt.close();
    await this.#mdoc.close();
  }
}
