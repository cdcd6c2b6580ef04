import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { hostedPlugins, squeeze } from './scripts/hosted-plugins.js';

/** The classic stylesheet, as written and small. */
function classicStyles(): Plugin {
  const file = fileURLToPath(new URL('./src/sip/civic-modal.css', import.meta.url));
  return {
    name: 'classic-styles',
    generateBundle() {
      const source = readFileSync(file, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'css/civic-modal.css', source });
      this.emitFile({ type: 'asset', fileName: 'css/civic-modal.min.css', source: squeeze(source) });
    },
  };
}

/** The QR encoder is in the same file: imported at once, or the bundler wraps every module to run on demand. */
function encoderInside(): Plugin {
  return {
    name: 'encoder-inside',
    enforce: 'pre',
    transform: {
      filter: { id: /civic-modal\/civic-modal\.ts$/ },
      handler(code) {
        const inside = code
          .replace("import type { qrCode } from './qr-code.js'", "import { qrCode } from './qr-code.js'")
          .replace("import('./qr-code.js').then((module) => module.qrCode)", 'Promise.resolve(qrCode)');
        if (inside.includes("import('./qr"))
          this.error('civic-modal.ts no longer imports the encoder as expected');
        return { code: inside, map: null };
      },
    },
  };
}

/** The simulation would be in the same file as well. */
function noSimulation(): Plugin {
  return {
    name: 'no-simulation',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('/simulate/simulate.js')
        ? fileURLToPath(new URL('./scripts/no-simulation.ts', import.meta.url))
        : null,
  };
}

/**
 * The classic global in one file, `/js/civic.sip.min.js`: CommonJS, AMD, or `window.civic.sip` beside whatever `window.civic` holds.
 */
export default defineConfig({
  plugins: [...hostedPlugins(), encoderInside(), noSimulation(), classicStyles()],
  build: {
    outDir: 'dist/hosted',
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: 'src/sip/hosted.ts',
      name: 'civic.sip',
      formats: ['umd'],
      fileName: () => 'js/civic.sip.min.js',
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        exports: 'default',
        // hostedPlugins() does.
        minify: false,
      },
    },
  },
});
