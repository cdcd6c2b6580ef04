import { palette } from 'civic-elements/palette';
import { defineConfig } from 'vitepress';
import { repositoryLinks, slugOf } from './links.mjs';
import { literalCode } from './literal-code.mjs';
import { addresses, ROOT, sidebar } from './pages.mjs';
import { classesForStyles, withoutInline, writePolicyFiles } from './policy.mjs';
import { accessibleTables } from './tables.mjs';

const here = new URL('..', import.meta.url).pathname;
const building = process.argv.includes('build');

export default defineConfig({
  title: 'civic-elements',
  description: 'One tag that asks a person’s identity wallet for verified data.',
  lang: 'en-GB',
  // The pages are where readers of the repository find them.
  srcDir: ROOT,
  outDir: `${ROOT}/dist/docs`,
  cacheDir: `${here}/node_modules/.cache`,
  srcExclude: ['dist/**', 'findings/**', 'examples/*/**', '.civic/**', 'test/**', 'test-results/**'],
  rewrites: {
    ...Object.fromEntries(
      [...addresses]
        .filter(([file]) => !file.includes('/reference/'))
        .map(([file, address]) => [file, `${address}.md`]),
    ),
    'docs/site/reference/:tag.md': 'reference/:tag.md',
  },
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: '/mark-light.svg' }],
    ...(building ? [['link', { rel: 'stylesheet', href: '/inline.css' }]] : []),
  ],
  metaChunk: true,
  // The switch for a moment without transitions is an inline style.
  appearance: { disableTransition: false },
  // The guides link to what a reader has started.
  ignoreDeadLinks: 'localhostLinks',
  markdown: {
    anchor: { slugify: slugOf },
    config(md) {
      md.use(repositoryLinks).use(accessibleTables).use(literalCode);
      // The development server sends no policy.
      if (building) md.use(classesForStyles);
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('civic-') } } },
  vite: {
    // The one of the root builds the elements.
    configFile: false,
    publicDir: `${ROOT}/docs/images`,
    plugins: [
      {
        name: 'palette',
        resolveId: (id) => (id === 'virtual:palette.css' ? '\0palette.css' : undefined),
        load: (id) => (id === '\0palette.css' ? `:root {${palette}}` : undefined),
      },
    ],
  },
  transformHtml: withoutInline,
  buildEnd: ({ outDir }) => writePolicyFiles(outDir),
  themeConfig: {
    logo: { light: '/mark-light.svg', dark: '/mark-dark.svg', alt: '' },
    nav: [
      { text: 'Step by step', link: '/step-by-step' },
      { text: 'Try it', link: '/try' },
      { text: 'Reference', link: '/reference/civic-button' },
      { text: 'Changes', link: '/changes' },
    ],
    sidebar,
    outline: [2, 3],
    search: { provider: 'local' },
  },
});
