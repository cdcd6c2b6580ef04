// Processes that answer questions over Node's IPC channel. A child ends with its parent, however that ends.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** In a child: answers `{id, name, input}` with `{id, output}` or `{id, error}`; `cpu` and `memory` are answered by every child. */
export function answerParent(handlers) {
  const all = { ...handlers, cpu, memory };
  process.on('message', async ({ id, name, input }) => {
    try {
      process.send({ id, output: await all[name](input) });
    } catch (error) {
      process.send({ id, error: error.stack ?? String(error) });
    }
  });
  process.once('disconnect', () => process.exit(0));
}

/** CPU time of this process so far, all threads, in milliseconds. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes after a full garbage collection: resident, and what JavaScript holds (heap and buffers). */
function memory() {
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, held: heapUsed + external };
}

/** In the parent: starts a file of this folder. @returns `{ask(name, input), stop()}` */
export function startChild(file) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--expose-gc'],
    // Logs are written, as in operation, and read by nobody.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map();
  let count = 0;
  child.on('message', ({ id, output, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(output);
    else reject(new Error(`${file}: ${error}`));
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended (${code ?? signal})`));
  });
  return {
    ask(name, input) {
      return new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error(`${file} is not running`));
        waiting.set(++count, { resolve, reject });
        child.send({ id: count, name, input });
      });
    },
    /** Nothing of a child is worth an orderly end: its data is thrown away. */
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
