// `npm start`: the whole system on one machine. It runs the service with SQLite in .civic, a demo site with a back-end of its own on the next port,
// and the reference wallet. `npm start -- --lan` serves https on the local network, so that a phone can take part, and shows the demo's address as a
// QR code for its camera.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { constants, networkInterfaces } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import qrcode from 'qrcode';

/** Which process started this one, asked before anything that takes time: it may be gone by then. */
const parent = process.ppid;
let stopping = false;
/** The process that this one has started: the build, and after it the demo site. */
let child;
/** Closes the service, once it listens. Before that the system gives the lock back, and a database keeps what was written. */
let closeService;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => stop(128 + constants.signals[signal]));
// npm starts a shell, and passes a signal to that alone: what tells of it here is that the shell has gone.
if (process.env.npm_lifecycle_event === 'start') stopWithoutParent();

const root = fileURLToPath(new URL('..', import.meta.url));
/** Files and folders that a build is made from: when one is newer than the last build, there is a new one. */
const SOURCES = [
  'elements',
  'src',
  'backend/src',
  'service/src',
  'wallet/core',
  'wallet/app',
  'wallet/cli',
  'wallet/cli.ts',
  'scripts/build',
  'scripts/build.mjs',
  'vite.config.ts',
  'vite.sip.config.ts',
  'backend/vite.config.ts',
  'wallet/vite.config.ts',
];

await buildIfNeeded();
const {
  createContext,
  createServer,
  listenOptions,
  createApp,
  firstLinkIfNeeded,
  readOptions,
  explainStart,
  lockForServing,
  OptionsError,
  StartError,
} = await import('civic-service');
process.on('uncaughtException', (error) => {
  const isPlain = error instanceof OptionsError || error instanceof StartError;
  console.error(isPlain ? `civic: ${error.message}` : error);
  process.exit(1);
});

const lan = process.argv.includes('--lan');
const port = Number(process.env.PORT ?? 8080);
const demoPort = port + 1;
const host = lan ? lanAddress() : 'localhost';
const scheme = lan ? 'https' : 'http';
const serviceUrl = process.env.PUBLIC_URL ?? `${scheme}://${host}:${port}`;
const demoUrl = process.env.DEMO_URL ?? `${scheme}://${host}:${demoPort}`;

const options = await explainStart(() =>
  readOptions('development', {
    CIVIC_LOG_LEVEL: 'warn',
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: serviceUrl,
    ...(lan && { HOST: '0.0.0.0' }),
  }),
);
const unlock = await explainStart(() =>
  options.store === 'sqlite' ? lockForServing(options.dataDir) : () => {},
);
const context = await createContext(options);
const tls = lan ? await makeCertificate() : undefined;
if (tls) options.tls = tls;
context.events.on('outbox', ({ code, contact, file }) => {
  console.log(`  code    ${code} for ${contact.value}  (${relative(process.cwd(), file)})`);
});
const server = await createServer(context);
const credentials = await demoApp();
await explainStart(() => server.listen(listenOptions(options)));
const firstLink = await firstLinkIfNeeded(context);
closeService = async () => {
  await server.close();
  await context.store.close();
  unlock();
};
await startDemo();

console.log(`civic ready ${serviceUrl}`);
console.log(`  demo    ${demoUrl}`);
console.log(`  wallet  ${options.walletUrl}`);
if (firstLink) console.log(`  portal  ${firstLink}`);
else if (!options.withoutPortal) console.log(`  portal  ${serviceUrl}/portal/`);
if (lan) {
  console.log('  The certificate is one of our own: accept it once on each device.\n');
  console.log(await qrcode.toString(demoUrl, { type: 'terminal', small: true }));
}

/** Ends what has been started so far. @param code with which this program ends */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  child?.kill();
  if (closeService) await closeService();
  process.exit(code);
}

function stopWithoutParent() {
  setInterval(() => process.ppid !== parent && stop(128 + constants.signals.SIGTERM), 250).unref();
}

/** Registers the demo app on the first run. Only the owner can read the file with its credentials. */
async function demoApp() {
  const file = join(options.dataDir, 'demo-app.json');
  const origins = [...new Set([new URL(serviceUrl).origin, new URL(demoUrl).origin])];
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const app = known && (await context.store.getApp(known.appId));
  const keys = app ? known : await createApp(context, { name: 'Fern & Field', origins, classic: true });
  if (app) await context.store.putApp({ ...app, origins });
  const written = { ...keys, servicePublicKey: await context.signingKeys.publicKeyHex(), serviceUrl };
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 });
  return { ...written, file };
}

function startDemo() {
  child = spawn(process.execPath, [join(root, 'examples/demo/server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(demoPort),
      HOST: options.host,
      CIVIC_APP_FILE: credentials.file,
      ...(tls && {
        DEMO_TLS_KEY_FILE: tls.keyFile,
        DEMO_TLS_CERT_FILE: tls.certFile,
        NODE_EXTRA_CA_CERTS: tls.authorityFile,
      }),
    },
  });
  child.on('exit', (code, signal) => {
    if (stopping) return;
    const ended = code ?? 128 + constants.signals[signal];
    console.error(`the demo site ended (exit ${ended})`);
    // Also one that ends without a fault leaves half of what was started.
    stop(ended || 1);
  });
  return new Promise((resolve) => child.stdout.once('data', resolve));
}

/** Makes a certificate for this address, anew at each start, from the service's own authority. */
async function makeCertificate() {
  const authority = await context.authority();
  const leaf = await authority.issue('civic-elements on the local network', host, Date.now());
  const files = {
    keyFile: 'lan-key.pem',
    certFile: 'lan-certificate.pem',
    authorityFile: 'lan-authority.pem',
  };
  for (const name of Object.keys(files)) files[name] = join(options.dataDir, files[name]);
  const chain = `${leaf.certificate.trim()}\n${authority.certificate}`;
  writeFileSync(files.keyFile, leaf.privateKey, { mode: 0o600 });
  writeFileSync(files.certFile, chain);
  writeFileSync(files.authorityFile, authority.certificate);
  return { key: leaf.privateKey, cert: chain, ...files };
}

function lanAddress() {
  const found = Object.values(networkInterfaces())
    .flat()
    .find((address) => address.family === 'IPv4' && !address.internal);
  if (!found) throw new Error('--lan: this machine has no address on a local network');
  return found.address;
}

/** Waits for the build without holding up the signals that may end it. */
async function buildIfNeeded() {
  const stamp = join(root, 'dist/.built');
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (!SOURCES.some((path) => newest(join(root, path)) > builtAt)) return;
  console.log('building …');
  child = spawn(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) await stop(code ?? 128 + constants.signals[signal]);
  child = undefined;
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
