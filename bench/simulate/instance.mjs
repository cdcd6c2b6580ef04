// One instance of several, in a process of its own.
import { createApp, readOptions, startService } from 'civic-service';
import { answerParent } from '../child.mjs';
import { fill } from '../fill.mjs';

let context;

/** @returns the port on which it listens */
async function start({ env }) {
  const service = await startService(readOptions('development', env));
  ({ context } = service);
  return service.server.server.address().port;
}

/** @returns what the load generator needs to know */
async function register({ base, origin }) {
  const app = await createApp(context, { name: 'Bench', origins: [origin] });
  return { base, origin, app, servicePublicKey: await context.signingKeys.publicKeyHex() };
}

answerParent({ start, register, fill: (input) => fill(context.store, input) });
