import { ClientError } from '../../src/client/client-error.js';
import { type Client, createClient } from '../../src/client/create-client.js';
import type { CrossDevice } from '../../src/protocol/scope-request.js';
import type { Scope } from '../../src/protocol/scopes.js';
import { loadSimulation } from '../simulate/load.js';
import { inTime } from './in-time.js';

/** The settings of an element that decide what it asks for, and where. */
export interface Ask {
  service: string;
  appId: string;
  scope: Scope;
  returnUrl?: string;
  loginNonce?: string;
  crossDevice?: CrossDevice | '';
  /** How a simulation without a wallet ends; empty when nothing is simulated. */
  simulate?: string;
  /** Used instead of a client made from `service` and `appId`. */
  client?: Client;
}

/** The client that asks. @throws ClientError `load_failed`, when the simulation cannot be loaded */
export async function clientOf(ask: Ask): Promise<Client> {
  if (!ask.simulate) return ask.client ?? createClient(ask);
  const { simulate } = await inTime(loadSimulation()).catch((cause: unknown) => {
    throw new ClientError('load_failed', { cause });
  });
  return simulate(ask.simulate, ask);
}
