// `node bench/start.mjs`: milliseconds from starting `civic-service serve --development` to its ready line, five times with a new data folder and five
// times with the same one, each beside a Node that runs nothing. On a machine with other work, read the ratio.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const COMMAND = fileURLToPath(new URL('../service/bin/civic-service.js', import.meta.url));

/** Milliseconds until a program prints something; it is ended then. */
async function untilItPrints(args, env) {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  await once(child.stdout, 'data');
  const took = performance.now() - from;
  if (child.exitCode === null && child.kill()) await once(child, 'exit');
  return took;
}

const bare = () => untilItPrints(['-e', 'console.log(0); setInterval(() => {}, 1e9)'], {});
const serve = (dataDir) =>
  untilItPrints([COMMAND, 'serve', '--development'], {
    PORT: '0',
    CIVIC_DATA_DIR: dataDir,
    CIVIC_LOG_LEVEL: 'silent',
  });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const figures = { 'Node alone': [], 'first start': [], 'later start': [] };
const kept = mkdtempSync(join(tmpdir(), 'civic-start-'));
await serve(kept);
for (let round = 0; round < ROUNDS; round++) {
  const fresh = mkdtempSync(join(tmpdir(), 'civic-start-'));
  figures['Node alone'].push(await bare());
  figures['first start'].push(await serve(fresh));
  figures['later start'].push(await serve(kept));
  rmSync(fresh, { recursive: true, force: true });
}
rmSync(kept, { recursive: true, force: true });
for (const [what, all] of Object.entries(figures)) {
  const ratio = (median(all) / median(figures['Node alone'])).toFixed(1);
  console.log(`${what}: ${Math.round(median(all))} ms, × ${ratio} (${all.map(Math.round).join(', ')})`);
}
