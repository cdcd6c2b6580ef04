import type { Deliver, Message } from './delivery.js';

/** Messages that are on their way at once, each over a connection of its own: what a relay takes from one client. */
const AT_ONCE = 10;

/** Messages that wait for one of these. With a relay that answers nobody, the last one has waited for twice a deadline. */
const WAITING = 10;

/** Sends a limited number of messages at once, so that a slow relay gets no flood, and nobody waits in a queue without end. */
export function limitSending(deliver: Deliver, atOnce = AT_ONCE, mayWait = WAITING): Deliver {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const isBusy = () => underWay === atOnce && waiting.length >= mayWait;
  async function send(message: Message): Promise<boolean> {
    if (isBusy()) return false;
    if (underWay < atOnce) underWay++;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await deliver(message);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay--;
    }
  }
  return Object.assign(send, { isBusy });
}
