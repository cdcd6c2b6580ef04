/** What the core takes from its surroundings; everything has a default. */
export interface WalletOptions {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** The time in milliseconds since 1970; default `Date.now`. */
  now?: () => number;
  /** Accept `http:` on the machine itself (localhost, 127.0.0.0/8, ::1), for development. Default false. */
  allowLoopbackHttp?: boolean;
  /** Ends every request to the network. */
  signal?: AbortSignal;
}

/** Seconds since 1970, as JWTs count. */
export function secondsNow(options: WalletOptions): number {
  return Math.floor((options.now ?? Date.now)() / 1000);
}
