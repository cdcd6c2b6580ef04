import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Context, createContext } from '../../../service/src/context.js';
import { readOptions } from '../../../service/src/read-options.js';
import { temporaryFolder } from './store-folder.js';

/** One database that is opened with one service key or another. */
export function keyedDatabase() {
  const { folder } = temporaryFolder();
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const opened: Context[] = [];
  let folders = 0;
  let data = folder;
  let now = Date.UTC(2030, 0, 1);
  const close = async () => {
    for (const context of opened.splice(0)) await context.store.close();
  };
  afterEach(close);
  const optionsOf = (serviceKey: Buffer, ...formerServiceKeys: Buffer[]) => ({
    ...readOptions('development', { CIVIC_DATA_DIR: data, CIVIC_LOG_LEVEL: 'silent' }),
    serviceKey,
    formerServiceKeys,
  });
  return {
    first,
    second,
    folder: () => data,
    /** Another database. */
    fresh() {
      data = join(folder, `data-${folders++}`);
      mkdirSync(data);
    },
    /** Moves the clock of every context, in milliseconds. */
    pass(ms: number) {
      now += ms;
    },
    optionsOf,
    async open(serviceKey: Buffer, ...former: Buffer[]): Promise<Context> {
      const context = await createContext(optionsOf(serviceKey, ...former), () => now);
      opened.push(context);
      return context;
    },
    close,
    /** Every byte of the database and its journal. */
    bytes: () =>
      Buffer.concat(
        readdirSync(data)
          .filter((name) => name.startsWith('civic.sqlite'))
          .map((name) => readFileSync(join(data, name))),
      ),
  };
}
