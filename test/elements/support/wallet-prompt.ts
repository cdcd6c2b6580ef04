import type { DigitalRequest } from '../../../src/protocol/http.js';

/** One call of `navigator.credentials.get()`. */
export interface Call {
  protocols: string[];
  requests: DigitalRequest[];
  mediation: string | undefined;
  signal: AbortSignal;
  answer(protocol: string, data?: unknown): void;
  refuse(name: string): void;
}

interface Options {
  digital: { requests: DigitalRequest[] };
  mediation?: string;
  signal: AbortSignal;
}

/** Stands in for the browser's wallet prompt, which opens outside the page and needs a person. Each call waits until the test settles it. */
export class WalletPrompt {
  readonly calls: Call[] = [];
  /** Errors that the browser throws at once when it is asked in these protocols alone. */
  readonly unsupported = new Set<string>();
  readonly #undo: (() => void)[] = [];

  constructor({ knows }: { knows?: string[] } = {}) {
    const credentials = { get: (options: Options) => this.#get(options) };
    const allows = knows && { userAgentAllowsProtocol: (name: string) => knows.includes(name) };
    this.#replace(navigator, 'credentials', credentials);
    this.#replace(
      globalThis,
      'DigitalCredential',
      Object.assign(() => {}, allows),
    );
  }

  get last(): Call {
    const call = this.calls.at(-1);
    if (!call) throw new Error('the prompt was not shown');
    return call;
  }

  /** Makes the browser another one, by what it says of itself. */
  pose(navigatorSays: Partial<Pick<Navigator, 'vendor' | 'userAgent'>>): void {
    for (const [name, value] of Object.entries(navigatorSays)) this.#replace(navigator, name, value);
  }

  remove(): void {
    for (const undo of this.#undo.splice(0).toReversed()) undo();
  }

  #get({ digital, mediation, signal }: Options): Promise<unknown> {
    const { requests } = digital;
    const protocols = requests.map(({ protocol }) => protocol);
    if (protocols.every((protocol) => this.unsupported.has(protocol)))
      return Promise.reject(new TypeError('none supported'));
    return new Promise((resolve, reject) => {
      const refuse = (name: string) => reject(new DOMException('', name));
      signal.addEventListener('abort', () => refuse('AbortError'));
      const answer = (protocol: string, data: unknown = { response: 'sealed' }) =>
        resolve({ protocol, data });
      this.calls.push({ protocols, requests, mediation, signal, answer, refuse });
    });
  }

  #replace(target: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { value, configurable: true });
    this.#undo.push(() => {
      if (own) Object.defineProperty(target, name, own);
      else Reflect.deleteProperty(target, name);
    });
  }
}
