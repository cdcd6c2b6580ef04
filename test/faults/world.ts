import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createApp, createContext, readOptions } from 'civic-service';
import { startBalancer } from '../service/support/balancer.js';
import { startWire } from '../service/support/lossy-wire.js';
import { type Ledger, createLedger } from './ledger.js';
import { ORIGIN, startPeople } from './people.js';

const INSTANCE = fileURLToPath(new URL('instance.mjs', import.meta.url));

/** Milliseconds in which something must happen that a scenario waits for. */
const LONGEST = 60_000;

/** A free port below those that the system gives to connections: an instance that starts again must find it free again. */
async function steadyPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

/** A point at which an instance dies, and the how manieth time that it comes to it. */
export interface Fatal {
  point: string;
  nth: number;
}

export interface Setup {
  instances: 1 | 2;
  /** Settings of all instances beside their address. Without a Redis they use SQLite. */
  env?: Record<string, string>;
  /** Whether everybody speaks to the service over a wire that can lose replies to calls that change something. */
  isLossy?: boolean;
  /** The data folder of the first instance; default: one of its own. */
  dataDir?: string;
}

/** A service that can be broken, with people who use it. */
export interface World {
  ledger: Ledger;
  dataDir: string;
  /** Loses the reply to the next call that changes something. */
  loseReply(): void;
  /** Ends an instance with SIGKILL, if it has not died, and starts it again; so that it dies at a point, where one is given. */
  crash(nth: number, fatal?: Fatal): Promise<void>;
  /** Waits until an instance has died at its point. @returns false when it has not come to it in a minute */
  hasDied(nth: number): Promise<boolean>;
  signal(nth: number, signal: NodeJS.Signals): void;
  /** Sets the clock of an instance so many milliseconds ahead. */
  setClock(nth: number, ahead: number): Promise<void>;
  /** Waits until every instance says that it can work. @throws when one does not in a minute */
  ready(): Promise<void>;
  /** Waits until so many further answers of wallets were acknowledged. @throws when they are not in a minute */
  progress(approvals: number): Promise<void>;
  /** Lets all flows end, and stops everything. */
  stop(): Promise<void>;
}

interface Instance {
  port: number;
  env: NodeJS.ProcessEnv;
  child: ChildProcess;
  isUp: boolean;
}

export async function startWorld({ instances: count, env = {}, isLossy, dataDir }: Setup): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-faults-'));
  const ledger = createLedger();
  const balancer = await startBalancer();
  const wire = isLossy ? await startWire(balancer.port, 'POST ') : undefined;
  const base = `http://127.0.0.1:${(wire ?? balancer).port}`;
  const settings = (nth: number) => ({
    HOST: '127.0.0.1',
    PUBLIC_URL: base,
    CIVIC_SERVICE_KEY: '07'.repeat(32),
    CIVIC_DATA_DIR: nth === 0 && dataDir !== undefined ? dataDir : join(folder, `data-${nth}`),
    CIVIC_CREATES_PER_MINUTE: '1000000',
    CIVIC_LOG_LEVEL: 'silent',
    ...env,
  });
  const context = await createContext(readOptions('development', settings(0)));
  const { appId, appSecret, prvKey } = await createApp(context, { name: 'Shop', origins: [ORIGIN] });
  const trustedKey = await context.signingKeys.publicKeyHex();
  await context.store.close();

  const instances: Instance[] = [];
  let turn = 0;
  balancer.choose = () => {
    const up = instances.filter(({ isUp }) => isUp);
    return up[turn++ % up.length]?.port;
  };

  async function launch(port: number, given: NodeJS.ProcessEnv, fatal?: Fatal): Promise<Instance> {
    const ownEnv = {
      ...process.env,
      ...given,
      ...(fatal && { CIVIC_FAULT_POINT: fatal.point, CIVIC_FAULT_NTH: String(fatal.nth) }),
    };
    const child = fork(INSTANCE, {
      env: ownEnv,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error('an instance did not start');
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => {});
    return { port, env: given, child, isUp: true };
  }

  function instance(nth: number): Instance {
    const found = instances[nth];
    if (!found) throw new Error('there is no such instance');
    return found;
  }

  const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

  async function kill({ child }: Instance): Promise<void> {
    if (!isAlive(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Starts an instance again that has just died. */
  async function replace(nth: number, fatal?: Fatal): Promise<void> {
    const old = instance(nth);
    ledger.fault();
    old.isUp = false;
    const back = instances.some(({ isUp }) => isUp) ? undefined : ledger.down();
    instances[nth] = await launch(old.port, old.env, fatal);
    back?.();
  }

  async function until(isSo: () => boolean, patience: number): Promise<boolean> {
    const end = performance.now() + patience;
    while (!isSo()) {
      if (performance.now() > end) return false;
      await delay(2);
    }
    return true;
  }

  for (let nth = 0; nth < count; nth++) {
    const port = await steadyPort();
    instances.push(await launch(port, { ...settings(nth), PORT: String(port) }));
  }
  const people = await startPeople(base, { appId, appSecret, prvKey, trustedKey }, ledger);

  return {
    ledger,
    dataDir: settings(0).CIVIC_DATA_DIR,
    loseReply() {
      ledger.fault();
      wire?.dropNextReply();
    },
    async crash(nth, fatal) {
      await kill(instance(nth));
      await replace(nth, fatal);
    },
    hasDied: (nth) => until(() => !isAlive(instance(nth).child), LONGEST),
    signal(nth, signal) {
      instance(nth).child.kill(signal);
    },
    async setClock(nth, ahead) {
      const { child } = instance(nth);
      const isSet = once(child, 'message');
      child.send(ahead);
      await isSet;
    },
    async ready() {
      const end = performance.now() + LONGEST;
      for (const { port } of instances)
        while (!(await isReady(port))) {
          if (performance.now() > end) throw new Error('an instance does not come back');
          await delay(20);
        }
    },
    async progress(approvals) {
      const enough = ledger.approvals() + approvals;
      if (!(await until(() => ledger.approvals() >= enough, LONGEST)))
        throw new Error('nobody gets on any more');
    },
    async stop() {
      await people.stop();
      for (const one of instances) await kill(one);
      await wire?.stop();
      balancer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  await reply?.body?.cancel();
  return reply?.ok ?? false;
}
