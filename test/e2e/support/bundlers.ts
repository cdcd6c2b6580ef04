import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { ROOT } from './snippets.js';

/** What a bundler has made of the script of a page. */
export interface Bundle {
  /** The code of each file, by its name. */
  files: Map<string, string>;
  /** The file that the page names, and those that it loads before anything runs. */
  initial: string[];
  warnings: string[];
}

/** A bundler in its usual form for a site. It writes into `folder`. */
export type Bundler = (entry: string, folder: string) => Promise<Omit<Bundle, 'files'>>;

interface Chunk {
  fileName: string;
  imports?: string[];
}

/** A file and what it imports, and what that imports, the first file first. */
function withImports(first: string, importsOf: (name: string) => string[]): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    importsOf(name).forEach(add);
  };
  add(first);
  return [...found];
}

const importsIn = (chunks: readonly Chunk[]) => (name: string) =>
  chunks.find(({ fileName }) => fileName === name)?.imports ?? [];

export const BUNDLERS: Record<string, Bundler> = {
  async Vite(entry, outDir) {
    const warnings: string[] = [];
    const customLogger = {
      info: () => undefined,
      warn: (text: string) => void warnings.push(text),
      warnOnce: (text: string) => void warnings.push(text),
      error: (text: string) => void warnings.push(text),
      clearScreen: () => undefined,
      hasErrorLogged: () => false,
      hasWarned: false,
    };
    const built = await vite({
      root: dirname(outDir),
      configFile: false,
      customLogger,
      logLevel: 'warn',
      build: { outDir, modulePreload: false, rolldownOptions: { input: entry } },
    });
    const { output } = built as { output: Chunk[] };
    return { initial: withImports(output[0]?.fileName ?? '', importsIn(output)), warnings };
  },

  async Rollup(input, dir) {
    const warnings: string[] = [];
    const bundle = await rollup({
      input,
      plugins: [nodeResolve()],
      onwarn: ({ message }) => void warnings.push(message),
    });
    const { output } = await bundle.write({ dir, plugins: [terser()] });
    return { initial: withImports(output[0].fileName, importsIn(output as Chunk[])), warnings };
  },

  async webpack(entry, path) {
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
      const config = {
        mode: 'production',
        entry,
        output: { path, publicPath: '/' },
        context: path,
        // webpack reads the paths of a tsconfig.json above, and that of the repository would lead to our sources.
        resolve: { tsconfig: false },
      } as const;
      webpack(config, (error, result) => (error ? reject(error) : resolve(result)));
    });
    const { entrypoints = {}, warnings = [], errors = [] } = stats?.toJson() ?? {};
    const initial = (entrypoints['main']?.assets ?? []).map(({ name }) => name);
    return { initial, warnings: [...warnings, ...errors].map(({ message }) => message) };
  },

  async esbuild(entry, outdir) {
    const { metafile, warnings } = await esbuild.build({
      entryPoints: [entry],
      outdir,
      absWorkingDir: outdir,
      bundle: true,
      format: 'esm',
      splitting: true,
      minify: true,
      metafile: true,
      // So does esbuild.
      tsconfigRaw: '{}',
      logLevel: 'silent',
    });
    const importsOf = (name: string) =>
      (metafile.outputs[name]?.imports ?? [])
        .filter(({ kind }) => kind === 'import-statement')
        .map(({ path }) => path);
    const first =
      Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('/page.mjs'))?.[0] ??
      '';
    return { initial: withImports(first, importsOf), warnings: warnings.map(({ text }) => text) };
  },
};

/** Bundles a script as a site would. The folder is inside the repository, where our package and its dependencies are found. */
export async function bundleWith(bundler: Bundler, script: string): Promise<Bundle> {
  const folder = await mkdtemp(join(ROOT, 'dist/bundled-'));
  try {
    const entry = join(folder, 'page.mjs');
    await writeFile(entry, script);
    const out = join(folder, 'out');
    await mkdir(out);
    const { initial, warnings } = await bundler(entry, out);
    const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.js'));
    const files = await Promise.all(
      names.map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const),
    );
    return { files: new Map(files), initial, warnings };
  } finally {
    await rm(folder, { recursive: true });
  }
}
