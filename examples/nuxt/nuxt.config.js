// Vue asks which tags are elements of the browser, and looks for components of its own behind all others.
const isCustomElement = (tag) => tag.startsWith('civic-');

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  devtools: { enabled: false },
  vue: { compilerOptions: { isCustomElement } },
  app: {
    head: { title: 'Nuxt', htmlAttrs: { lang: 'en' }, link: [{ rel: 'icon', href: 'data:,' }] },
  },
});
