import { createServer } from 'vite';

const MODULES = /^\/(@vite|@id|@fs|node_modules\/\.vite)|\.(m?[jt]s|css|svg|json)$/;

/**
 * Serves tests and sources through Vite, so that tests and build share one pipeline. Modules in CommonJS load because Vite bundles them.
 * @returns a plugin for the server of @web/test-runner
 */
export function viteServed(options = {}) {
  let vite;
  return {
    name: 'vite-served',
    async serverStart() {
      vite = await createServer({
        configFile: false,
        logLevel: 'warn',
        appType: 'custom',
        ...options,
        plugins: [
          {
            name: 'runner-urls',
            enforce: 'pre',
            resolveId: (id) => (id.startsWith('/__w') ? { id, external: true } : null),
          },
        ],
        server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      });
    },
    async serve(context) {
      if (context.path.startsWith('/__w') || !MODULES.test(context.path)) return undefined;
      const url = context.url.replace(/([?&])wtr-[^&]*/g, '$1').replace(/[?&]+$/, '');
      const result = await vite.transformRequest(
        url.startsWith('/@id/') ? url.slice('/@id/'.length).replace('__x00__', '\0') : url,
      );
      if (!result) return undefined;
      const map = result.map?.mappings
        ? `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(result.map)).toString('base64')}`
        : '';
      return { body: result.code + map, type: 'js', headers: { 'cache-control': 'no-store' } };
    },
    async serverStop() {
      await vite?.close();
    },
  };
}
