import { setTimeout as delay } from 'node:timers/promises';
import { type ExchangeError, newClient } from 'civic-backend';
import { type ScopeRequest, createClient } from 'civic-elements/client';
import {
  MemoryStore,
  approve,
  chooseCredentials,
  defaultSelection,
  deny,
  obtainCredentials,
  requestSampleOffer,
  resolveRequest,
} from 'civic-wallet/core';
import type { Entry, Ledger, Plan } from './ledger.js';

export const ORIGIN = 'https://shop.example';
const LOCAL = { allowLoopbackHttp: true };

/** Flows that are under way at all times. */
const CONCURRENCY = 4;
/** Milliseconds for which a page waits for the end that it is due. An auth code lives 60 s. */
const PATIENCE = 45_000;
/** The same where no answer was acknowledged, so that the page may hear nothing. */
const DOUBT = 1_000;
/** For how long a back-end tries, in milliseconds: as long as a code lives. A start on a busy machine may take longer than the 30 s that are usual. */
const RETRY_FOR = 60_000;

/** An app as its back-end knows it. */
export interface Site {
  appId: string;
  appSecret: string;
  prvKey: string;
  trustedKey: string;
}

/** People with pages, wallets and a site's back-end, who approve, and now and then deny or cancel, until they are stopped. Of some codes two attempts want the data at once. */
export interface People {
  /** Lets flows that are under way come to their end. */
  stop(): Promise<void>;
}

/** @param base the service as everybody reaches it */
export async function startPeople(base: string, site: Site, ledger: Ledger): Promise<People> {
  const wallet = new MemoryStore();
  const offer = await requestSampleOffer(base, LOCAL);
  const configurationIds = offer.configurationIds.filter((id) => id === 'verified-contact');
  await obtainCredentials({ ...offer, configurationIds }, wallet, LOCAL);
  const held = await wallet.list();
  const page = createClient({
    service: base,
    appId: site.appId,
    // A browser adds the origin by itself.
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, origin: ORIGIN } }),
  });
  const backend = newClient({ ...site, api: `${base}/sip` });
  let flows = 0;
  const over = new AbortController();

  /** The wallet answers, or the page cancels. @throws what the one that asks would show */
  async function end(plan: Plan, request: ScopeRequest): Promise<void> {
    if (plan === 'cancel') return request.cancel('user');
    const asked = await resolveRequest(request.snapshot.qrLink ?? '', LOCAL);
    if (plan === 'deny') return void (await deny(asked, LOCAL));
    const choice = await chooseCredentials(asked.query, held);
    await approve(asked, choice, defaultSelection(choice), LOCAL);
  }

  /** A person tries three times at most. */
  async function endPatiently(plan: Plan, request: ScopeRequest, entry: Entry): Promise<void> {
    for (let tries = 0; tries < 3 && entry.ends.size === 0; tries++) {
      try {
        await ledger.call(() => end(plan, request));
        ledger.acknowledge(entry);
        return;
      } catch {
        await delay(200);
      }
    }
  }

  async function exchange(authCode: string, entry: Entry): Promise<void> {
    const attempt = async () => {
      try {
        const { data } = await ledger.call(() => backend.exchangeCode(authCode, { retryFor: RETRY_FOR }));
        if (data.length === 2) entry.data.push(performance.now());
      } catch (error) {
        entry.failures.push((error as ExchangeError).code);
      }
    };
    await Promise.all(Array.from({ length: entry.isRaced ? 2 : 1 }, attempt));
  }

  /** What the service says of it to a page that comes back. */
  async function lookAgain({ uuid, pageSecret: secret }: ScopeRequest, entry: Entry): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      try {
        const { snapshot } = await page.resume({ uuid, secret });
        return ledger.tell(entry, snapshot.status);
      } catch {
        await delay(250);
      }
    }
  }

  async function runFlow(): Promise<void> {
    const nth = flows++;
    const plan: Plan = nth % 10 === 7 ? 'deny' : nth % 10 === 8 ? 'cancel' : 'approve';
    let request: ScopeRequest;
    try {
      request = await ledger.call(() => page.create({ scope: 'BASIC_SIGNUP' }));
    } catch {
      return void (await delay(50));
    }
    const entry = ledger.open(plan);
    entry.isRaced = nth % 4 === 1;
    const told = new Promise<void>((resolve) => {
      const hear = ({ status, authCode }: ScopeRequest['snapshot']) => {
        ledger.tell(entry, status);
        if (authCode !== undefined) entry.hasCode = true;
        if (entry.ends.size > 0) resolve();
      };
      request.subscribe(hear, ({ code }) => {
        entry.failures.push(`page ${code}`);
        resolve();
      });
    });
    await endPatiently(plan, request, entry);
    const patience = entry.endedAt === undefined ? DOUBT : PATIENCE;
    await Promise.race([told, delay(patience, undefined, { ref: false })]);
    const { authCode } = request;
    if (authCode !== undefined) await exchange(authCode, entry);
    if (entry.endedAt !== undefined || authCode !== undefined) await lookAgain(request, entry);
    request.close();
  }

  const workers = Array.from({ length: CONCURRENCY }, async () => {
    while (!over.signal.aborted) await runFlow();
  });
  return {
    async stop() {
      over.abort();
      await Promise.all(workers);
    },
  };
}
