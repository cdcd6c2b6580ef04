import { randomBytes } from 'node:crypto';
import {
  type Start,
  type Verification,
  startVerification,
} from '../../../service/src/contact/verification.js';
import type { Delivery, Message } from '../../../service/src/contact/delivery.js';
import type { Options } from '../../../service/src/options.js';
import { type TestContext, testContext } from './approved-request.js';

/** A context, and ways to send whose messages are kept for the test to read. */
export interface ContactBench extends TestContext {
  delivery: Delivery;
  sent: Message[];
  /** Whether messages leave the service from now on. */
  setWorking(works: boolean): void;
  start(patch?: Partial<Start>): Promise<Verification>;
  /** The code of the last message. */
  lastCode(): string;
}

export async function contactBench(options: Partial<Options> = {}): Promise<ContactBench> {
  const base = await testContext(options);
  const sent: Message[] = [];
  let isWorking = true;
  const deliver = async (message: Message) => {
    if (isWorking) sent.push(message);
    return isWorking;
  };
  const bench: ContactBench = {
    ...base,
    delivery: { email: deliver, phone: deliver },
    sent,
    setWorking(works) {
      isWorking = works;
    },
    start(patch = {}) {
      return startVerification(bench, {
        id: randomBytes(32).toString('base64url'),
        kind: 'email',
        value: 'ada@example.org',
        from: '192.0.2.1',
        ...patch,
      });
    },
    lastCode: () => sent.at(-1)?.code ?? '',
  };
  return bench;
}

/** A code that is not this one. */
export function otherCode(code: string): string {
  return ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');
}
