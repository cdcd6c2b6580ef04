import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, defineConfig } from 'vite';
import { enWallet } from '../src/locales/en/wallet.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Fills the words into what browsers read before any script runs: the page's own file, and the manifest. */
function fillWords(): Plugin {
  const { wallet, walletShort, description, needsScript } = enWallet;
  const values: Record<string, string> = { wallet, walletShort, description, needsScript };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (found, name) => values[name] ?? found);
  return {
    name: 'civic-wallet-words',
    transformIndexHtml: filled,
    generateBundle() {
      const source = filled(readFileSync(path('app/manifest.webmanifest'), 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
    },
  };
}

/** A file with the words of one language. People keep only that of their own. */
const LANGUAGE_FILE = /^assets\/language-(\w+)-/;

/** Writes into the service worker which files it keeps, and a version that changes when any of them does. */
function listFiles(): Plugin {
  return {
    name: 'civic-wallet-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { 'service-worker.js': worker, ...others } = bundle;
        if (worker?.type !== 'chunk') throw new Error('the service worker is missing');
        const built = Object.values(others).map(
          (file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const,
        );
        const copied = readdirSync(path('app/public')).map(
          (name) => [name, readFileSync(path(`app/public/${name}`))] as const,
        );
        const all = [...built, ...copied].filter(([name]) => !/\.(map|txt)$/.test(name));
        const languages: Record<string, string> = {};
        for (const [name] of all) {
          const language = LANGUAGE_FILE.exec(name)?.[1];
          if (language) languages[language] = name;
        }
        const hash = createHash('sha256').update(worker.code);
        for (const [name, content] of all) hash.update(name).update(content);
        const version = hash.digest('hex').slice(0, 16);
        const names = all.map(([name]) => name).filter((name) => !LANGUAGE_FILE.test(name));
        worker.code = `const VERSION=${JSON.stringify(version)},FILES=${JSON.stringify(names)},LANGUAGE_FILES=${JSON.stringify(languages)};${worker.code}`;
      },
    },
  };
}

/**
 * The wallet page. Every address in it is relative, so that it works below any path; nothing is inlined, so that it runs under
 * `script-src 'self'; style-src 'self'`.
 */
export default defineConfig({
  root: path('app'),
  base: './',
  resolve: {
    alias: { 'civic-elements/palette': path('../src/palette/index.ts') },
  },
  plugins: [fillWords(), listFiles()],
  build: {
    outDir: path('dist/page'),
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.txt' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: path('app/index.html'), 'service-worker': path('app/service-worker.ts') },
      output: {
        // Browsers look for a newer version at the address that they know.
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\/locales\/(\w+)\/wallet\./.exec(facadeModuleId ?? '')?.[1];
          return `assets/${language === undefined ? '[name]' : `language-${language}`}-[hash].js`;
        },
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
