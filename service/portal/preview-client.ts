import { type Client, ScriptedClient } from 'civic-elements/testing';
import type { AppDetail, ScopeRow } from '../../src/protocol/portal.js';

/** A client that shows an app's scope request without starting one: no service is asked, and no wallet can answer. */
export function previewClient({ name, logo }: AppDetail, { labels }: ScopeRow): Client {
  return new ScriptedClient({
    app: { name, isTest: false, ...(logo !== undefined && { logo }) },
    labels: labels.map(({ label }) => label),
  });
}
