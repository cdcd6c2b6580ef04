import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { listExpiries } from '../apps/expiries.js';
import type { Context } from '../context.js';
import { NOTICE, listAllExpiries } from '../expiries/all-expiries.js';
import { signerOf, sinceOf } from '../keys/key-states.js';
import { observeFlows } from './flow-metrics.js';
import { observeStoring } from './store-metrics.js';
import { observeTraffic } from './traffic-metrics.js';
import { observeTrustLists } from './trust-list-metrics.js';

/** Numbers about the process and the open scope requests, without labels that name apps or people. */
export function createRegistry(context: Context): Registry {
  const registry = new Registry();
  const secondsUntil = (at: number) => Math.round((at - context.clock()) / 1000);
  collectDefaultMetrics({ register: registry });
  const openRequests = new Gauge({
    name: 'civic_scope_requests_open',
    help: 'Scope requests that wait for a wallet',
    registers: [registry],
    async collect() {
      openRequests.set(await context.store.countOpen(context.clock()));
    },
  });
  const refused = new Counter({
    name: 'civic_presentations_refused_total',
    help: 'Answers of wallets that were not accepted, by the check that failed',
    labelNames: ['check'],
    registers: [registry],
  });
  context.events.on('presentation-refused', ({ check }) => refused.inc({ check }));
  const messages = new Counter({
    name: 'civic_messages_total',
    help: 'Messages with codes, by kind (email, phone) and outcome: taken, refused, failed',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  context.events.on('delivered', ({ kind, outcome }) => messages.inc({ kind, outcome }));
  const certificates = new Gauge({
    name: 'civic_certificate_expires_seconds',
    help: 'Seconds until the certificate of an app that ends first expires, by kind: imported, own, authority, google, apple, registration',
    labelNames: ['kind'] as const,
    registers: [registry],
    async collect() {
      certificates.reset();
      const latestFirst = (await listExpiries(context)).toSorted((a, b) => b.expiresAt - a.expiresAt);
      for (const { kind, expiresAt } of latestFirst) {
        certificates.set({ kind }, secondsUntil(expiresAt));
      }
    },
  });
  const endings = new Gauge({
    name: 'civic_expiry_seconds',
    help: 'Seconds until the first of each kind ends that somebody must renew: as above, and anchor, list, tls',
    labelNames: ['kind'] as const,
    registers: [registry],
    async collect() {
      endings.reset();
      const latestFirst = (await listAllExpiries(context)).toReversed();
      for (const { kind, expiresAt } of latestFirst)
        if (NOTICE[kind] !== undefined) endings.set({ kind }, secondsUntil(expiresAt));
    },
  });
  const signingKey = new Gauge({
    name: 'civic_signing_key_age_seconds',
    help: 'For how long the signing key has been signing',
    registers: [registry],
    async collect() {
      const signer = signerOf(await context.store.listSigningKeys());
      if (signer) signingKey.set(-secondsUntil(sinceOf(signer)));
    },
  });
  observeTrustLists(registry, context);
  observeTraffic(registry, context.events);
  observeFlows(registry, context.events);
  observeStoring(registry, context);
  return registry;
}
