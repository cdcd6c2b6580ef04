/**
 * What a visitor downloads, gzip level 9, 1 kB = 1000 bytes: the button with Lit, the whole kit, and the classic global. Exits 1 when one is
 * over its budget. The simulation, which only a page under development asks for, is apart. Run after `vite build`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = { button: 8_500, kit: 23_500, sip: 24_500 };
const ENTRY = 'civic-elements.js';
/** One script with everything inside. */
const SIP = 'js/civic.sip.min.js';
const isSimulation = (name) => name.startsWith('chunks/simulate');
const root = new URL('../dist/hosted/', import.meta.url);

const files = readdirSync(root, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js'));
const sizes = new Map(
  files.map((name) => [name, gzipSync(readFileSync(new URL(name, root)), { level: 9 }).length]),
);

/** A file and everything it imports statically; `import()` starts another download. */
function withStaticImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const source = readFileSync(new URL(name, root), 'utf8');
  for (const [, from] of source.matchAll(/(?:^|[;}])(?:import|export)[^;()]*?["'`](\.[^"'`]+)["'`]/g)) {
    withStaticImports(new URL(from, new URL(name, 'file:///')).pathname.slice(1), seen);
  }
  return seen;
}

for (const name of [ENTRY, SIP]) {
  if (sizes.has(name)) continue;
  console.error(`dist/hosted/${name} is missing: run npm run build first`);
  process.exit(1);
}
for (const [name, bytes] of sizes) console.log(`${String(bytes).padStart(7)}  ${name}`);
const sum = (names) => [...names].reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
const measured = {
  button: sum(withStaticImports(ENTRY)),
  kit: sum([...sizes.keys()].filter((name) => name !== SIP && !isSimulation(name))),
  sip: sum([SIP]),
};
console.log(`simulate: ${sum([...sizes.keys()].filter(isSimulation))} bytes gzip`);
for (const [what, bytes] of Object.entries(measured)) {
  const over = bytes > BUDGET[what];
  console.log(`${what}: ${bytes} of ${BUDGET[what]} bytes gzip${over ? ' OVER BUDGET' : ''}`);
  if (over) process.exitCode = 1;
}
