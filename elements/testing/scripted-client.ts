import { ClientError } from '../../src/client/client-error.js';
import { type Clock, delay, systemClock } from '../../src/client/clock.js';
import type { Client, CreateOptions, ResumeOptions } from '../../src/client/create-client.js';
import type { Key } from '../../src/client/service-calls.js';
import { checkSteps, type Script } from './script.js';
import { ScriptedScopeRequest } from './scripted-scope-request.js';

/**
 * A client without a network, for tests, stories and simulations: its scope requests follow a script or are moved by hand.
 *
 * @example
 * import { ScriptedClient } from 'civic-elements/testing';
 *
 * const client = new ScriptedClient({ app: { name: 'My shop', isTest: true } });
 * const button = document.querySelector('civic-button');
 * button.client = client;
 * await button.show();
 * client.last.move('read'); // The page hears `read`.
 * client.last.approve(); // The page hears `auth-code-received`. No service accepts that code.
 *
 * @example
 * // By itself: a wallet reads the request after one second and says no after another.
 * const denying = new ScriptedClient({
 *   steps: { pending: { after: 1000, to: 'read' }, read: { after: 1000, to: 'denied' } },
 * });
 */
export class ScriptedClient implements Client {
  /** Every scope request that has begun, the newest last. */
  readonly requests: ScriptedScopeRequest[] = [];
  /** What `create` was called with. */
  readonly created: CreateOptions[] = [];
  /** What `resume` was called with. */
  readonly resumed: ResumeOptions[] = [];
  /** While this promise is open, `create` and `resume` wait for it; when it rejects, they reject with the same reason. */
  gate: Promise<unknown> | undefined;
  readonly #clock: Clock;
  #script: Script = {};

  /**
   * @param script how the scope requests go
   * @param clock default: the system's
   * @throws RangeError when a step of the script leads to a status that may not follow
   */
  constructor(script: Script = {}, clock: Clock = systemClock) {
    this.script = script;
    this.#clock = clock;
  }

  /** What the next scope request follows. One that has begun keeps the script that it began with. */
  get script(): Script {
    return this.#script;
  }

  set script(script: Script) {
    checkSteps(script);
    this.#script = script;
  }

  /** The newest scope request. @throws Error when no scope request has begun yet */
  get last(): ScriptedScopeRequest {
    const request = this.requests.at(-1);
    if (!request) throw new Error('There is no scope request yet.');
    return request;
  }

  /** @throws ClientError the refusal of the script; the abort reason when `signal` aborts */
  create(options: CreateOptions): Promise<ScriptedScopeRequest> {
    this.created.push(options);
    return this.#start(options.signal);
  }

  /** @throws ClientError the refusal of the script; the abort reason when `signal` aborts */
  resume(options: ResumeOptions): Promise<ScriptedScopeRequest> {
    this.resumed.push(options);
    return this.#start(options.signal, options);
  }

  async #start(signal = new AbortController().signal, resumed?: Key): Promise<ScriptedScopeRequest> {
    const script = this.#script;
    signal.throwIfAborted();
    if (this.gate) await Promise.race([this.gate, aborted(signal)]);
    if (script.startTakes) await delay(this.#clock, script.startTakes, signal);
    signal.throwIfAborted();
    if (script.refusal) {
      const docs = script.docs?.(script.refusal) ?? '';
      throw new ClientError(script.refusal, { docs });
    }
    const request = new ScriptedScopeRequest(script, this.#clock, resumed);
    this.requests.push(request);
    return request;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
