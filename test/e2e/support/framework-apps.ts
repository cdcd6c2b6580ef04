import vue from '@vitejs/plugin-vue';
import react from '@vitejs/plugin-react';
import { preact } from '@preact/preset-vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { PluginOption } from 'vite';
import solid from 'vite-plugin-solid';

/** A small site in one framework, whose button gets a switch, two objects and a listener as docs/frameworks.md says. */
export interface FrameworkApp {
  name: string;
  plugins?: () => PluginOption[];
  /** The packages that its pages import. Vite prepares them before the first page, because one that is found late reloads it. */
  packages: readonly string[];
  /** Where its component is. */
  component: string;
  /** Whether its component brings the definition of the tag. */
  definesTag?: boolean;
  /** Whether its server prints objects as `[object Object]`. */
  printsObjects?: boolean;
  /** Its files by name. `start.js` exports `mount(place)` and, where the framework has a server, `hydrate(place)`; `server.js` exports `render()`, which gives `head` and `body`. */
  files: Readonly<Record<string, string>>;
}

/** The component begins with the label "Log in", full width and asking for the e-mail address; "Change" turns all but the label. */
const IMPORTS = `import { EMAIL, PHONE, client, heard } from './page.js';`;

const REACT: FrameworkApp = {
  name: 'React',
  definesTag: true,
  plugins: () => [react()],
  packages: ['civic-elements/react', 'react', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client'],
  component: 'App.jsx',
  files: {
    'App.jsx': `import { useState } from 'react';
import { CivicButton } from 'civic-elements/react';
${IMPORTS}
export default function App() {
  const [isChanged, change] = useState(false);
  return (
    <div>
      <CivicButton appId="app" label="Log in" fullWidth={!isChanged} client={client}
        scopeRequest={isChanged ? PHONE : EMAIL} onAuthCodeReceived={(event) => heard(event)} />
      <button onClick={() => change(true)}>Change</button>
    </div>
  );
}`,
    'start.js': `import { createElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import App from './App.jsx';
export const mount = (place) => createRoot(place).render(createElement(App));
export const hydrate = (place) => hydrateRoot(place, createElement(App));`,
    'server.js': `import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import App from './App.jsx';
export const render = () => ({ head: '', body: renderToString(createElement(App)) });`,
  },
};

const PREACT: FrameworkApp = {
  name: 'Preact',
  plugins: () => [preact()],
  packages: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'preact/debug', 'preact/devtools'],
  component: 'App.jsx',
  files: {
    'App.jsx': `import { useState } from 'preact/hooks';
${IMPORTS}
export default function App() {
  const [isChanged, change] = useState(false);
  const give = (button) => button && Object.assign(button, { client, scopeRequest: isChanged ? PHONE : EMAIL });
  return (
    <div>
      <civic-button app-id="app" label="Log in" full-width={!isChanged} ref={give}
        onauth-code-received={(event) => heard(event)} />
      <button onClick={() => change(true)}>Change</button>
    </div>
  );
}`,
    'start.js': `import { h, hydrate as hydrateInto, render } from 'preact';
import App from './App.jsx';
export const mount = (place) => render(h(App), place);
export const hydrate = (place) => hydrateInto(h(App), place);`,
    'server.js': `import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import App from './App.jsx';
export const render = () => ({ head: '', body: renderToString(h(App)) });`,
  },
};

const VUE: FrameworkApp = {
  name: 'Vue',
  plugins: () => [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('civic-') } } }),
  ],
  packages: ['vue'],
  component: 'App.vue',
  files: {
    'App.vue': `<script setup>
import { ref } from 'vue';
${IMPORTS}
const isChanged = ref(false);
</script>
<template>
  <div>
    <civic-button app-id="app" label="Log in" :full-width="!isChanged" :client.prop="client"
      :scopeRequest.prop="isChanged ? PHONE : EMAIL" @auth-code-received="heard" />
    <button @click="isChanged = true">Change</button>
  </div>
</template>`,
    'start.js': `import { createApp, createSSRApp } from 'vue';
import App from './App.vue';
export const mount = (place) => createApp(App).mount(place);
export const hydrate = (place) => createSSRApp(App).mount(place);`,
    'server.js': `import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './App.vue';
export const render = async () => ({ head: '', body: await renderToString(createSSRApp(App)) });`,
  },
};

const SVELTE: FrameworkApp = {
  name: 'Svelte',
  plugins: () => [svelte({ configFile: false })],
  packages: [],
  printsObjects: true,
  component: 'App.svelte',
  files: {
    'App.svelte': `<script>
${IMPORTS}
let isChanged = $state(false);
</script>
<div>
  <civic-button app-id="app" label="Log in" full-width={!isChanged} {client}
    scopeRequest={isChanged ? PHONE : EMAIL} onauth-code-received={heard}></civic-button>
  <button onclick={() => (isChanged = true)}>Change</button>
</div>`,
    'start.js': `import { hydrate as hydrateInto, mount as mountInto } from 'svelte';
import App from './App.svelte';
export const mount = (target) => mountInto(App, { target });
export const hydrate = (target) => hydrateInto(App, { target });`,
    'server.js': `import { render as renderApp } from 'svelte/server';
import App from './App.svelte';
export const render = () => renderApp(App);`,
  },
};

const SOLID: FrameworkApp = {
  name: 'Solid',
  plugins: () => [solid({ ssr: true })],
  packages: [],
  component: 'App.jsx',
  files: {
    'App.jsx': `import { createSignal } from 'solid-js';
${IMPORTS}
export default function App() {
  const [isChanged, change] = createSignal(false);
  return (
    <div>
      <civic-button app-id="app" label="Log in" bool:full-width={!isChanged()} prop:client={client}
        prop:scopeRequest={isChanged() ? PHONE : EMAIL} on:auth-code-received={heard} />
      <button onClick={() => change(true)}>Change</button>
    </div>
  );
}`,
    'start.js': `import { createComponent, hydrate as hydrateInto, render } from 'solid-js/web';
import App from './App.jsx';
export const mount = (place) => render(() => createComponent(App, {}), place);
export const hydrate = (place) => hydrateInto(() => createComponent(App, {}), place);`,
    'server.js': `import { createComponent, generateHydrationScript, renderToString } from 'solid-js/web';
import App from './App.jsx';
export const render = () => ({ head: generateHydrationScript(), body: renderToString(() => createComponent(App, {})) });`,
  },
};

/** Compiled in the browser; how Angular's own builder does it is seen in examples/angular. */
const ANGULAR: FrameworkApp = {
  name: 'Angular',
  packages: ['@angular/compiler', '@angular/core', '@angular/common', '@angular/platform-browser'],
  component: 'app.js',
  files: {
    'app.js': `import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
${IMPORTS}
export default Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <civic-button app-id="app" label="Log in" [fullWidth]="!isChanged()" [client]="client"
      [scopeRequest]="isChanged() ? PHONE : EMAIL" (auth-code-received)="heard($event)" />
    <button (click)="isChanged.set(true)">Change</button>\`,
})(class App {
  isChanged = signal(false);
  client = client;
  heard = heard;
  EMAIL = EMAIL;
  PHONE = PHONE;
});`,
    'start.js': `import App from './app.js';
import { bootstrapApplication } from '@angular/platform-browser';
export const mount = (place) => {
  place.append(document.createElement('app-root'));
  return bootstrapApplication(App);
};`,
  },
};

export const FRAMEWORK_APPS = [REACT, PREACT, VUE, SVELTE, SOLID, ANGULAR];
