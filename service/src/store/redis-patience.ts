/** A server did not answer in time. Whether it did what it was asked is not known. */
export class SilenceError extends Error {
  override name = 'SilenceError';

  constructor() {
    super('no answer');
  }
}

/** How long one connection waits for replies. */
export interface Patience {
  /**
   * Sends something, and waits for the reply: for one to two times the limit.
   * @throws SilenceError then, and at once while the connection rests after that
   */
  wait<T>(send: () => Promise<T>): Promise<T>;
  stop(): void;
}

/**
 * Gives up replies that do not come. A timer for each command costs more than the command, so one timer looks after all. After it has given up, nothing
 * is sent for a little longer than the limit, unless a reply comes: each write would start the socket's own timeout anew, which closes a connection that is dead.
 * @param limit milliseconds
 */
export function createPatience(limit: number): Patience {
  type GiveUp = (error: Error) => void;
  let older = new Set<GiveUp>();
  let newer = new Set<GiveUp>();
  /** On the clock of `performance.now()`. */
  let restsUntil = 0;

  const timer = setInterval(() => {
    if (older.size > 0) restsUntil = performance.now() + limit * 1.1;
    for (const giveUp of older) giveUp(new SilenceError());
    older = newer;
    newer = new Set();
  }, limit).unref();

  return {
    wait<T>(send: () => Promise<T>) {
      if (performance.now() < restsUntil) return Promise.reject(new SilenceError());
      return new Promise<T>((resolve, reject) => {
        newer.add(reject);
        const settle = async () => {
          try {
            const reply = await send();
            restsUntil = 0;
            resolve(reply);
          } catch (error) {
            reject(error as Error);
          }
          newer.delete(reject);
          older.delete(reject);
        };
        void settle();
      });
    },
    stop: () => clearInterval(timer),
  };
}

/** @throws SilenceError when work does not end within so many milliseconds, or what it throws */
export function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new SilenceError()), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
