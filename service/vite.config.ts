import { type Rolldown, defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

/**
 * What a start reads of other packages, all of it JavaScript alone. It is built into the service's own files, because a start would else find and read 500 small
 * ones, for a third of its time. The versions are those of package.json, where these packages stay: for their types, and for whoever looks for advisories.
 */
const INSIDE = [
  '@peculiar/x509',
  'civic-elements',
  'dcql',
  'fastify',
  '@fastify/cors',
  '@fastify/rate-limit',
  '@fastify/static',
  'helmet',
  'jose',
  'negotiator',
  'prom-client',
  'reflect-metadata',
  'typebox',
];

/** All other libraries stay outside, and so does what Fastify would only load without http/schemas.ts. */
const OUTSIDE = [
  ...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
].filter((name) => !INSIDE.includes(name));

const SERVER = new URL('src/server.ts', import.meta.url).pathname;

/** A module with all that is loaded before it runs. */
function loadedWith(id: string, build: Rolldown.ChunkingContext, seen = new Set<string>()): Set<string> {
  if (!seen.has(id)) {
    seen.add(id);
    for (const next of build.getModuleInfo(id)?.importedIds ?? []) loadedWith(next, build, seen);
  }
  return seen;
}

/** What a start loads without the libraries that are inside, and the commands load as well. One of them is small, and pages in the person's language need it. */
function core(id: string, build: Rolldown.ChunkingContext): string | undefined {
  const needsLibrary = [...loadedWith(id, build)].some((one) => /\/node_modules\/(?!negotiator\/)/.test(one));
  return isForStart(id, build) && !needsLibrary ? 'core' : undefined;
}

const isForStart = (id: string, build: Rolldown.ChunkingContext) => loadedWith(SERVER, build).has(id);

/** Builds the service's modules into few files. The declarations come from `tsc` (tsconfig.build.json). */
export default defineConfig({
  // Its other entry has five packages inside that would bring no licences.
  resolve: { alias: [{ find: /^glob$/, replacement: 'glob/raw' }] },
  ssr: { noExternal: true, external: OUTSIDE, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      // A thread has a file of its own. All files are in one folder, so that it is beside whatever starts it.
      input: { server: 'src/server.ts', cli: 'src/cli.ts', 'xml-worker': 'src/trust/lists/xml-worker.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: [
            { name: core, debugName: 'core', priority: 1 },
            // The command that checks an app's own scope needs it without a server.
            { name: 'typebox', test: /\/node_modules\/typebox\//, priority: 1 },
            { name: (id, build) => (isForStart(id, build) ? 'http' : undefined), debugName: 'http' },
          ],
        },
      },
    },
  },
});
