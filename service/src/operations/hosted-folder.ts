import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The folder of the built files that pages load. It may be missing where nothing was built. */
export function hostedFolder(): string {
  return join(dirname(resolve('civic-elements/package.json')), 'dist/hosted');
}
