import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}

/** A program made of a library by others. Each runs in a process of its own: several of these libraries share what they register with cbor-x. */
export class Counterpart {
  readonly #child: ChildProcess;
  #count = 0;

  constructor(name: string) {
    const file = fileURLToPath(new URL(`../counterparts/${name}.mjs`, import.meta.url));
    this.#child = fork(file, { serialization: 'advanced', execArgv: [] });
    this.#child.setMaxListeners(0);
  }

  /** @throws Error with the text of the library's own error, or when the program has ended */
  async call<Result>(name: string, input: object = {}): Promise<Result> {
    const id = this.#count++;
    this.#child.send({ id, name, input });
    const { result, error } = await this.#replyTo(id);
    if (error !== undefined) throw new Error(error);
    return result as Result;
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }

  #replyTo(id: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const child = this.#child;
      const done = () => {
        child.off('message', hear);
        child.off('exit', end);
      };
      const hear = (message: unknown) => {
        const reply = message as Reply;
        if (reply.id !== id) return;
        done();
        resolve(reply);
      };
      const end = () => {
        done();
        reject(new Error('the program has ended'));
      };
      child.on('message', hear);
      child.on('exit', end);
    });
  }
}
