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
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', run: (event: LifecycleEvent) => void): void;
  addEventListener(type: 'fetch', run: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', run: (event: MessageEvent) => void): void;
}
const worker = globalThis as unknown as Worker;

/** What the build puts in: a hash over all files, and their names. */
declare const VERSION: string;
declare const FILES: readonly string[];

const PREFIX = 'civic-wallet-';
const HOME = new URL('./', worker.location.href).href;
const addresses = new Set([HOME, ...FILES.map((file) => new URL(file, HOME).href)]);

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
  await cache.addAll([...addresses].map((address) => new Request(address, { cache: 'reload' })));
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(address: string): Promise<Response> {
  const cache = await caches.open(PREFIX + VERSION);
  return (await cache.match(address)) ?? fetch(address);
}
