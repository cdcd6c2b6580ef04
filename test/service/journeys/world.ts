import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnswerBody, DigitalRequest } from 'civic-elements/protocol';
import { current } from '../../../service/src/scope-request/advance.js';
import { type Client, createClient } from '../../../src/client/index.js';
import type { Clock } from '../../../src/client/clock.js';
import { ORIGIN, type PageService } from '../support/page-service.js';
import type { TestIssuer } from '../support/test-issuer.js';
import type { ReadRequest, TestWallet } from '../support/test-wallet.js';
import { Browser, type Heard, Tab } from './tab.js';

const SERVICE = 'http://localhost:8080';
const PAGE = `${ORIGIN}/`;

/** A poll of a page that waits for news. */
interface Held {
  uuid: string;
  after: number;
  release(): void;
}

export interface Cast {
  service: PageService;
  issuer: TestIssuer;
  wallet: TestWallet;
}

/**
 * Browsers, tabs, one phone and one wallet around a real service. Pages run the real controller over the real client; only the network between them
 * is ours, and holds back what pages wait for until `settle`.
 */
export class World {
  readonly heard: Heard[] = [];
  readonly browsers = [new Browser(), new Browser()];
  readonly tabs: Tab[] = [];
  /** Where wallets have sent people back to the site. */
  readonly returns: string[] = [];
  /** The pages for picking a number, on the phone, and what they are about. */
  readonly matches: { uuid: string; url: string }[] = [];
  /** The uuids for which the right number was picked. */
  readonly picked = new Set<string>();
  readonly #cast: Cast;
  readonly #held = new Set<Held>();
  readonly #timers = new Set<{ at: number; task: () => void }>();
  /** Answers of wallets, to be sent again. */
  readonly #sent: { url: string; payload: string }[] = [];
  #inFlight = 0;

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  newTab(browser: Browser, address = PAGE): Tab {
    const { appId } = this.#cast.service.app;
    const client = createClient({ service: SERVICE, appId, fetch: this.#fetch, clock: this.#clock });
    const noting: Client = {
      resume: (options) => client.resume(options),
      async create(options) {
        const request = await client.create(options);
        browser.started.add(request.uuid);
        return request;
      },
    };
    const tab = new Tab(browser, address, {
      ask: () => ({ service: SERVICE, appId, scope: 'BASIC_SIGNUP', client: noting }),
      heard: (heard) => this.heard.push(heard),
    });
    this.tabs.push(tab);
    return tab;
  }

  get openTabs(): Tab[] {
    return this.tabs.filter(({ isClosed }) => !isClosed);
  }

  /** A phone scans the code on the screen of a tab, and its wallet reads the request. */
  async scan(tab: Tab): Promise<void> {
    const { qrLink } = tab.snapshot ?? {};
    if (qrLink) await this.#read(qrLink);
  }

  /** A phone answers the code on the screen of a tab. */
  async answerByCode(tab: Tab, approves: boolean): Promise<void> {
    const { qrLink, uuid = '' } = tab.snapshot ?? {};
    const url = qrLink && (await this.#answer(qrLink, approves));
    if (url?.includes('/match')) this.matches.push({ uuid, url });
  }

  /** The person taps the link; or somebody sent it to them, and the page that shows it does not hear of it. */
  async answerByLink(tab: Tab, approves: boolean, isTapped = true): Promise<void> {
    const { sameDeviceLink } = tab.snapshot ?? {};
    if (!sameDeviceLink) return;
    if (isTapped) tab.run((controller) => controller.leaveForWallet());
    const url = await this.#answer(sameDeviceLink, approves);
    if (url?.startsWith(ORIGIN)) this.returns.push(url);
  }

  /** The person is asked by the browser, and approves, denies or closes the prompt. */
  async answerByBrowser(tab: Tab, how: 'approve' | 'deny' | 'close'): Promise<void> {
    const asked = tab.run(({ prompt }) => prompt?.ask());
    await this.settle();
    if (how === 'close') tab.closePrompt?.();
    else await tab.answerPrompt?.((requests) => this.#answerPrompt(requests, how === 'approve'));
    await asked;
  }

  async pick(match: { uuid: string; url: string }, isRight: boolean): Promise<void> {
    const { context, server } = this.#cast.service;
    const row = await context.store.getScopeRequest(match.uuid);
    const { number = '', choices = [] } = row?.match ?? {};
    const picked = isRight ? number : choices.find((choice) => choice !== number);
    if (isRight && row?.status === 'answered') this.picked.add(match.uuid);
    await server.inject({
      method: 'POST',
      url: match.url.slice(SERVICE.length),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `number=${picked ?? ''}`,
    });
  }

  /** A wallet whose reply was lost sends its answer again. */
  async sendAgain(index: number): Promise<void> {
    const again = this.#sent[index];
    if (again) await this.#post(again);
  }

  /** Time goes by, for service and pages alike. */
  async pass(ms: number): Promise<void> {
    const { clock } = this.#cast.service;
    clock.advance(ms);
    for (const timer of [...this.#timers].toSorted((a, b) => a.at - b.at))
      if (timer.at <= clock() && this.#timers.delete(timer)) timer.task();
    await this.settle();
  }

  /** Lets every page hear what there is to hear. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await nextTurn();
      if (this.#inFlight > 0 || (await this.#releaseNews())) quiet = 0;
    }
  }

  /** What is true of every page and of every scope request, whatever happened. */
  async problems(): Promise<string[]> {
    const found: string[] = [];
    for (const { uuid, tab } of this.heard) {
      if (!tab.browser.started.has(uuid)) found.push('an auth code in a browser that did not begin');
    }
    const uuids = this.heard.map(({ uuid }) => uuid);
    if (new Set(uuids).size < uuids.length) found.push('two auth codes for one scope request');
    for (const uuid of this.browsers.flatMap(({ started }) => [...started])) {
      const row = await this.#cast.service.context.store.getScopeRequest(uuid);
      if (row?.status === 'approved' && row.answeredBy === 'qr' && row.match && !this.picked.has(uuid))
        found.push('approved by a code without its number');
    }
    for (const tab of this.openTabs) {
      const { view, actions } = tab.onScreen;
      if (view !== 'idle' && actions === 0) found.push(`no way on from the view ${view}`);
    }
    return found;
  }

  end(): void {
    for (const tab of this.openTabs) tab.close();
    this.#timers.clear();
  }

  async #releaseNews(): Promise<boolean> {
    let isAny = false;
    for (const held of this.#held) {
      const row = await current(this.#cast.service.context, held.uuid).catch(() => undefined);
      if (row && row.version <= held.after) continue;
      this.#held.delete(held);
      held.release();
      isAny = true;
    }
    return isAny;
  }

  readonly #clock: Clock = {
    now: () => this.#cast.service.clock(),
    random: () => 0,
    after: (ms, task) => {
      const timer = { at: this.#cast.service.clock() + ms, task: AsyncResource.bind(task) };
      this.#timers.add(timer);
      return () => this.#timers.delete(timer);
    },
  };

  /** The network between pages and service. A stream is not to be had, so pages poll; a poll is answered when there is news. */
  readonly #fetch = (async (input: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(input);
    const after = searchParams.get('after');
    if (after !== null) await this.#hold(pathname.split('/')[2] ?? '', Number(after), init.signal);
    this.#inFlight += 1;
    try {
      const reply = await this.#cast.service.server.inject({
        method: init.body ? 'POST' : 'GET',
        url: pathname,
        headers: { ...(init.headers as Record<string, string>), accept: 'application/json', origin: ORIGIN },
        ...(typeof init.body === 'string' && { payload: init.body }),
      });
      init.signal?.throwIfAborted();
      return new Response(reply.body, {
        status: reply.statusCode,
        headers: { 'content-type': 'application/json' },
      });
    } finally {
      this.#inFlight -= 1;
    }
  }) as typeof fetch;

  #hold(uuid: string, after: number, signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const held: Held = { uuid, after, release: resolve };
      this.#held.add(held);
      signal?.addEventListener('abort', () => {
        this.#held.delete(held);
        reject(signal.reason as Error);
      });
    });
  }

  async #read(link: string): Promise<ReadRequest | undefined> {
    const url = `/wallet-api/request/${link.split('/').at(-1)}`;
    const reply = await this.#cast.service.server.inject({ url });
    return reply.statusCode === 200 ? this.#cast.wallet.read(reply.body) : undefined;
  }

  /** @returns where the wallet sends the person; undefined when its answer is not taken */
  async #answer(link: string, approves: boolean): Promise<string | undefined> {
    const request = await this.#read(link);
    if (!request) return undefined;
    const id = link.split('/').at(-1) ?? '';
    const payload = approves ? await this.#approve(request) : `error=access_denied&state=${id}`;
    const answer = { url: `/wallet-api/response/${id}`, payload };
    this.#sent.push(answer);
    return this.#post(answer);
  }

  async #post({ url, payload }: { url: string; payload: string }): Promise<string | undefined> {
    const reply = await this.#cast.service.server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });
    return reply.statusCode === 200 ? reply.json<{ redirect_uri: string }>().redirect_uri : undefined;
  }

  async #approve(request: ReadRequest, audience = request.client_id): Promise<string> {
    const { issuer, wallet } = this.#cast;
    const credential = await issuer.issue(wallet.publicKey);
    const presentation = await wallet.present(credential, { client_id: audience, nonce: request.nonce });
    const id = request.dcql_query.credentials[0]?.id ?? '';
    const vpToken = { [id]: [presentation] };
    return request.state === undefined
      ? wallet.respond(request, {}, { payload: { vp_token: vpToken } })
      : wallet.respond(request, vpToken);
  }

  async #answerPrompt([asked]: readonly DigitalRequest[], approves: boolean): Promise<AnswerBody> {
    if (!asked) throw new Error('nothing was asked');
    const { protocol, data } = asked;
    if (!approves) return { protocol, data: { error: 'access_denied' } };
    const request = await this.#cast.wallet.read(String(data['request']));
    const form = await this.#approve(request, `origin:${ORIGIN}`);
    return { protocol, data: { response: new URLSearchParams(form).get('response') } };
  }
}
