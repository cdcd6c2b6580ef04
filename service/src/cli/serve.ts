import { readOptions } from '../read-options.js';
import { startService } from '../server.js';
import { parse } from './parse.js';

/** `serve`: runs until SIGINT or SIGTERM, then lets requests under way finish. */
export async function runServe(argv: string[]): Promise<void> {
  const { values } = parse(argv, {});
  const options = readOptions(values.development ? 'development' : 'live', process.env);
  const service = await startService(options);
  console.log(`civic ready ${options.publicUrl}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await service.close();
}
