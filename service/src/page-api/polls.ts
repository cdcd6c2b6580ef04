import type { Context } from '../context.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import { createFollowers } from './followers.js';

/** One page that waits. */
interface Poll {
  /** The version that the page has. */
  after: number;
  latest?: ScopeRequest;
  resolve(latest: ScopeRequest | undefined): void;
  reject(error: unknown): void;
}

/** Long polls: replies that wait for a change. */
export interface Polls {
  /**
   * Waits until the row is above version `after`, it is settled, `seconds` are over, or the connection is closed.
   * @returns the row that was read last; undefined when none was read
   */
  wait(
    uuid: string,
    after: number,
    seconds: number,
    connection: NodeJS.EventEmitter,
  ): Promise<ScopeRequest | undefined>;
  /** Lets nobody wait any longer. */
  close(): void;
}

export function createPolls(context: Context): Polls {
  const followers = createFollowers<Poll>(context, {
    show(poll, request) {
      poll.latest = request;
      return request.version <= poll.after;
    },
    over(poll, error) {
      if (error === undefined) poll.resolve(poll.latest);
      else poll.reject(error);
    },
  });
  return {
    async wait(uuid, after, seconds, connection) {
      let stop = () => {};
      const latest = new Promise<ScopeRequest | undefined>((resolve, reject) => {
        const following = followers.follow(uuid, { after, resolve, reject });
        stop = () => followers.stop(following);
      });
      const timer = setTimeout(stop, seconds * 1000);
      connection.once('close', stop);
      try {
        return await latest;
      } finally {
        clearTimeout(timer);
        connection.off('close', stop);
      }
    },
    close: () => followers.stopAll(),
  };
}
