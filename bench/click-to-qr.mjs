// `node bench/click-to-qr.mjs [--quick] [--json] [--pairs=60]`: this part of `npm run bench` alone (README.md). Exits 1 when it takes the elements over
// two frames longer than a bare page to show the QR code after a click that the pointer announced.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild } from './child.mjs';
import { CLICKS, measureClicks, QUICK_CLICKS } from './click-to-qr/measure.mjs';
import { printClicks } from './click-to-qr/print.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, pairs: { type: 'string' } },
});
const plan = values.quick ? QUICK_CLICKS : CLICKS;
const folder = mkdtempSync(join(tmpdir(), 'civic-bench-'));
const service = startChild('./service.mjs');
const [loadBefore] = loadavg();

try {
  const result = await measureClicks(service, folder, {
    ...plan,
    ...(values.pairs && { pairs: +values.pairs }),
  });
  if (values.json) {
    console.log(JSON.stringify({ loadBefore, ...result }, undefined, 2));
  } else {
    console.log(`load average before: ${loadBefore.toFixed(1)}`);
    printClicks(result);
  }
  if (!values.quick && !result.holds) process.exitCode = 1;
} finally {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
}
