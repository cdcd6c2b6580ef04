/**
 * Keeps the files of this version of the page, so that the wallet opens without a network. It touches nothing else: what goes to issuers and to sites
 * that ask is never kept, and never passes through here.
 *
 * It is our own, because the ready-made ones bring a router and strategies of many kilobytes for what is one list of files. TypeScript's DOM library
 * does not know service workers, so the few things that are used are named here.
 */
interface LifecycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifecycleEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  location: Location;
  navigator: { languages?: readonly string[] };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', run: (event: LifecycleEvent) => void): void;
  addEventListener(type: 'fetch', run: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', run: (event: MessageEvent) => void): void;
}
const worker = globalThis as unknown as Worker;

/** What the build puts in: a hash over all files, their names, and the file of each language other than English. */
declare const VERSION: string;
declare const FILES: readonly string[];
declare const LANGUAGE_FILES: Readonly<Record<string, string>>;

const PREFIX = 'civic-wallet-';
const HOME = new URL('./', worker.location.href).href;
const addressOf = (file: string) => new URL(file, HOME).href;
const needed = new Set([HOME, ...FILES.map(addressOf)]);
const addresses = new Set([...needed, ...Object.values(LANGUAGE_FILES).map(addressOf)]);

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (event.data === 'use-now') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const address = url.origin + url.pathname;
  if (event.request.method === 'GET' && addresses.has(address)) event.respondWith(answer(address));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(PREFIX + VERSION);
  // A worker imports nothing, so it looks its language up by itself. One that it misses is kept when the page asks for it.
  const spoken = (worker.navigator.languages ?? []).map((tag) => tag.split('-', 1)[0] ?? '');
  const file =
    LANGUAGE_FILES[spoken.find((tag) => tag === 'en' || Object.hasOwn(LANGUAGE_FILES, tag)) ?? 'en'];
  if (file !== undefined) needed.add(addressOf(file));
  await cache.addAll([...needed].map((address) => new Request(address, { cache: 'reload' })));
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(address: string): Promise<Response> {
  const cache = await caches.open(PREFIX + VERSION);
  const kept = await cache.match(address);
  if (kept) return kept;
  const fetched = await fetch(address);
  // The words of a language that the browser did not have when the page was kept.
  const isScript = /javascript/.test(fetched.headers.get('content-type') ?? '');
  if (fetched.ok && !fetched.redirected && isScript) await cache.put(address, fetched.clone());
  return fetched;
}
