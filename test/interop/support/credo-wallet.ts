import type { JWK } from 'jose';
import { Counterpart } from './counterpart.js';

interface Key {
  keyId: string;
  publicJwk: JWK;
}

/** What a wallet did with a request, and what the service replied to its answer. */
export interface Answered {
  prefix: string;
  mode: string;
  /** The ids of the Credential Queries that it answered. */
  queries: string[];
  verifierInfo?: { format: string; data: unknown }[];
  status: number;
  body: Record<string, unknown>;
}

/** A wallet made of Credo. */
export class CredoWallet {
  readonly #program = new Counterpart('credo-wallet');

  /** @param issue makes a SD-JWT VC for a key of the wallet */
  async receiveSdJwtVc(issue: (holderKey: JWK) => Promise<string>): Promise<void> {
    const { keyId, publicJwk } = await this.#program.call<Key>('createKey');
    await this.#program.call('storeSdJwtVc', { keyId, credential: await issue(publicJwk) });
  }

  /** @param issue makes an IssuerSigned in base64url for a key of the wallet */
  async receiveMdoc(issue: (holderKey: JWK) => Promise<string>): Promise<void> {
    const { keyId, publicJwk } = await this.#program.call<Key>('createKey');
    await this.#program.call('storeMdoc', { keyId, credential: await issue(publicJwk) });
  }

  /**
   * Takes credentials by an offer.
   * @param trusted certificates of issuers
   * @param formats those that it wants of what is offered; all by default
   * @returns the number of copies of each credential
   * @throws Error when the issuer or the wallet refuses
   */
  takeOffer(offer: string, trusted: string[], txCode?: string, formats?: string[]): Promise<number[]> {
    return this.#program.call('takeOffer', { offer, trustedCertificates: trusted, txCode, formats });
  }

  /** Forgets all credentials. */
  async forget(): Promise<void> {
    await this.#program.call('forget');
  }

  /** Reads and verifies a request. @returns its number @throws Error when the wallet refuses it */
  read(link: string, trusted: string[]): Promise<number> {
    return this.#program.call('read', { link, trustedCertificates: trusted });
  }

  /** Answers a request that was read. @throws Error when it has no credential for it */
  send(number: number): Promise<Answered> {
    return this.#program.call('send', { number });
  }

  /**
   * Answers what a browser handed on for a page of this origin.
   * @param data of the browser's request in OpenID4VP
   * @returns the data of the browser's answer
   * @throws Error when the wallet refuses it
   */
  answerDigital(
    data: Record<string, unknown>,
    origin: string,
    trusted: string[],
  ): Promise<Record<string, unknown>> {
    return this.#program.call('answerDigital', { request: data, origin, trustedCertificates: trusted });
  }

  async answer(link: string, trusted: string[]): Promise<Answered> {
    return this.send(await this.read(link, trusted));
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}
