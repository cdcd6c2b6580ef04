/** What the core takes from its surroundings. Every option has a default. */
export interface WalletOptions {
  /** The function that sends requests. The default is the global `fetch`. */
  fetch?: typeof fetch;
  /** Gives the time in milliseconds since 1970. The default is `Date.now`. */
  now?: () => number;
  /** Whether to accept `http:` on the machine itself (localhost, 127.0.0.0/8, ::1), for development. The default is false. */
  allowLoopbackHttp?: boolean;
  /** BCP 47 tags of the languages in which issuers should name themselves and their credentials, the most wanted first. English comes after them, and is the default. */
  languages?: readonly string[];
  /** Ends every request to the network when it aborts. */
  signal?: AbortSignal;
}

/** The present time in seconds since 1970, as JWTs count. */
export function secondsNow(options: WalletOptions): number {
  return Math.floor((options.now ?? Date.now)() / 1000);
}
