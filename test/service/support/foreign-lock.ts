import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const LIBSQL = JSON.stringify(createRequire(import.meta.url).resolve('libsql'));

/** Another process that holds the write lock of a SQLite file, as a backup or a shell does, until `release`. */
export async function holdLock(path: string): Promise<{ release(): Promise<void> }> {
  const script = `
    const db = new (require(${LIBSQL}))(process.argv[1]);
    // A service that writes has it now and then.
    db.exec('PRAGMA busy_timeout = 10000');
    db.exec('BEGIN IMMEDIATE');
    console.log('locked');
    process.stdin.once('data', () => { db.exec('COMMIT'); db.close(); process.exit(); });
  `;
  const child = spawn(process.execPath, ['-e', script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    async release() {
      const ended = once(child, 'exit');
      child.stdin.write('go\n');
      await ended;
    },
  };
}

/** Another process that serves a data folder, as far as its lock goes, until it is killed. */
export async function holdServingLock(dataDir: string): Promise<{ kill(): Promise<void> }> {
  const script = `
    const db = new (require(${LIBSQL}))(process.argv[1]);
    db.exec('BEGIN EXCLUSIVE');
    console.log('locked');
    process.stdin.resume();
  `;
  const path = join(dataDir, 'serving.lock');
  const child = spawn(process.execPath, ['-e', script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
