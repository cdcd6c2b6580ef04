import type { CDPSession, Page } from '@playwright/test';
import type { AnswerBody, DigitalProtocol, DigitalRequest, Snapshot } from 'civic-elements/protocol';
import { answerIsoMdoc, answerOpenid4vp, digitalRequest } from '../../service/support/digital-wallet.js';
import { TestIssuer } from '../../service/support/test-issuer.js';
import { EU_AGE, TestMdocHolder, TestMdocIssuer } from '../../service/support/test-mdoc.js';
import { TestWallet } from '../../service/support/test-wallet.js';
import type { System } from './system.js';

const CONTACT = 'urn:civic-elements:verified-contact:1';

/** What stands behind the browser's prompt: Chromium's virtual wallet, which says what the tests' wallet has made. */
export class VirtualWallet {
  readonly #session: CDPSession;
  readonly #issuer: TestIssuer;
  readonly #wallet: TestWallet;
  readonly #mdocs: TestMdocIssuer;
  readonly #holder = TestMdocHolder.create();
  /** The requests that the page got last. */
  #digital: Promise<DigitalRequest[]> = Promise.resolve([]);

  private constructor(session: CDPSession, issuer: TestIssuer, wallet: TestWallet, mdocs: TestMdocIssuer) {
    this.#session = session;
    this.#issuer = issuer;
    this.#wallet = wallet;
    this.#mdocs = mdocs;
  }

  static async open(page: Page, { context }: System): Promise<VirtualWallet> {
    const issuer = await TestIssuer.create(Date.now);
    const mdocs = await TestMdocIssuer.create(Date.now());
    const trust = (id: string, types: string[], certificate: string) =>
      context.store.putTrustAnchor({ id, types, certificate, isTest: false });
    await trust('contacts', [CONTACT], issuer.anchor.pem);
    await trust('mdocs', [EU_AGE], mdocs.anchor.pem);
    const session = await page.context().newCDPSession(page);
    const wallet = new VirtualWallet(session, issuer, await TestWallet.create(Date.now), mdocs);
    page.on('request', (request) => {
      if (request.method() !== 'POST' || !/\/scope-requests(\/[-\w]+\/renew)?$/.test(request.url())) return;
      wallet.#digital = request
        .response()
        .then((response) => response?.json())
        .then((snapshot: Snapshot | undefined) => snapshot?.digital ?? []);
    });
    return wallet;
  }

  /** What a person's wallet answers to the request that the page has now. @param origin that of the page, as the browser tells the wallet */
  async answer(protocol: DigitalProtocol, origin: string): Promise<AnswerBody> {
    const request = digitalRequest({ digital: await this.#digital }, protocol);
    if (protocol === 'org-iso-mdoc') {
      const mdoc = this.#mdocs.issue(this.#holder.publicKey, EU_AGE, { [EU_AGE]: { age_over_18: true } });
      return answerIsoMdoc(request, { holder: this.#holder, mdocs: [mdoc], origin });
    }
    const credential = await this.#issuer.issue(this.#wallet.publicKey);
    return answerOpenid4vp(request, { wallet: this.#wallet, credential, origin });
  }

  /** The next prompt gets this answer. */
  respond({ protocol, data }: Omit<AnswerBody, 'protocol'> & { protocol: string }): Promise<unknown> {
    return this.#behave({ action: 'respond', protocol, response: data });
  }

  /** The next prompt is closed by the person, or stays open. */
  will(action: 'decline' | 'wait'): Promise<unknown> {
    return this.#behave({ action });
  }

  #behave(behaviour: object): Promise<unknown> {
    return this.#session.send(
      'DigitalCredentials.setVirtualWalletBehavior' as Parameters<CDPSession['send']>[0],
      behaviour as never,
    );
  }
}
