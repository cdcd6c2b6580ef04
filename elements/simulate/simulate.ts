import { ClientError, errorAt } from '../../src/client/client-error.js';
import { type Clock, systemClock } from '../../src/client/clock.js';
import { type Client, createClient, type CreateOptions } from '../../src/client/create-client.js';
import { serviceBase } from '../../src/client/service-base.js';
import type { ErrorCode } from '../../src/protocol/errors.js';
import type { AppSummary } from '../../src/protocol/http.js';
import { ScriptedClient } from '../testing/scripted-client.js';
import { COURSES, isSimulation, type Simulation } from './courses.js';
import { isLocalPage, type PageAddress } from './is-local-page.js';
import { simulatedLabels } from './simulated-labels.js';

export type { Simulation } from './courses.js';

export interface SimulateOptions {
  /** The service's base address. A page on localhost needs none. */
  service?: string | undefined;
  /** The app's public id. A page on localhost needs none. */
  appId?: string | undefined;
  /** Used instead of a client made from `service` and `appId`. */
  client?: Client | undefined;
  /** Where the page is. Default: `location`. */
  page?: PageAddress;
  /** Default: the system's. */
  clock?: Clock;
}

/** Who asks for which data. */
interface Asked {
  app: Readonly<AppSummary>;
  labels: readonly string[];
}

/** An error as the page meets it; explained at the real service when there is one. @param base its address */
function simulatedError(base: string | undefined, code: ErrorCode, cause?: unknown): ClientError {
  return base === undefined ? new ClientError(code, { cause }) : errorAt(base, code, cause);
}

/** On localhost nobody is asked who the site is. */
const LOCAL_APP: Readonly<AppSummary> = Object.freeze({ name: 'Your site', isTest: true });

/**
 * A client whose scope requests go by themselves, without wallet, person or back-end: for trying a page and for demos. {@link Simulation}
 * says what each outcome does. The auth code at the end has the form of a real one, says that it is simulated, and is accepted nowhere.
 *
 * On localhost and in files it needs no service. Elsewhere only test apps can be simulated: each `create` starts a real scope request, cancels it
 * at once, and goes on only when the service says that the app is a test app. So no live page can look as if people had proved something.
 *
 * `create` rejects with the first of these that applies:
 * - ClientError `invalid_request` when `outcome` is not one of {@link Simulation};
 * - off localhost, the code with which the real service refused;
 * - ClientError `simulation_refused` when the app is live;
 * - ClientError `service_unreachable` with the outcome `offline`;
 * - the abort reason, at any point, when `signal` aborts.
 *
 * `resume` always rejects with ClientError `unknown_scope_request`, because a simulated scope request ends with its page.
 */
export function simulate(outcome: Simulation | (string & {}), options: SimulateOptions = {}): Client {
  const { clock = systemClock } = options;
  const base = serviceBase(options.service);

  return {
    async create(ask) {
      const { signal = new AbortController().signal } = ask;
      signal.throwIfAborted();
      if (!isSimulation(outcome)) {
        const cause = new RangeError(`simulate is one of ${Object.keys(COURSES).join(', ')}`);
        throw simulatedError(base, 'invalid_request', cause);
      }
      const asked = isLocalPage(options.page ?? location)
        ? { app: LOCAL_APP, labels: simulatedLabels(ask.scope) }
        : await askTestApp(options, ask);
      const docs = (code: ErrorCode) => simulatedError(base, code).docs;
      return new ScriptedClient({ ...COURSES[outcome], ...asked, docs }, clock).create(ask);
    },
    async resume() {
      throw simulatedError(base, 'unknown_scope_request');
    },
  };
}

/**
 * What the service says of the app, by way of a scope request that is cancelled at once.
 * @throws ClientError simulation_refused when the app is live; the service's code when it refused
 */
async function askTestApp(options: SimulateOptions, ask: CreateOptions): Promise<Asked> {
  const { service = '', appId = '' } = options;
  const client = options.client ?? createClient({ service, appId });
  const request = await client.create(ask);
  const { app, labels } = request;
  // Nobody waits for the answer: a scope request that the service still holds open ends with its link.
  request.cancel('page').catch(() => undefined);
  request.close();
  if (app?.isTest !== true) throw simulatedError(serviceBase(service), 'simulation_refused');
  return { app, labels };
}
