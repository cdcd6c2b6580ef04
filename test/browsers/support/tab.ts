/** The keys that the tests press. */
export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape';

/** One page in a real browser, as a person has it: keys reach it as from a keyboard. */
export interface Tab {
  goto(address: string): Promise<void>;
  /** Runs a function in the page. It must not use anything from around it, other than what `probe.ts` puts into the page. */
  run<Args extends unknown[], Result>(
    inPage: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  press(key: Key): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  /** Whether the browser tells assistive technology that the open modal is a dialog of this name. */
  exposesDialog(name: string): Promise<boolean>;
  /** Errors and warnings in the browser's console, where it tells them to us. */
  complaints(): readonly string[];
  /** Addresses that were asked for, where the browser tells them to us. */
  requests(): readonly string[];
}

export interface Browser {
  /** A page, with nothing left of the one before. */
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}
