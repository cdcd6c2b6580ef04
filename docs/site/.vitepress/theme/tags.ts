// The tag for each kind of page, from what a reader has chosen.

/** What a reader has chosen. An empty text is the default, which a tag need not say. */
export interface Choice {
  scope: string;
  variant: string;
  size: string;
  theme: string;
  brand: string;
  lang: string;
  outcome: string;
}

const SERVICE = 'https://id.example.org';
const BRAND = '#1f7a33';

/** The attributes, by their names in HTML. */
function attributesOf({
  scope,
  variant,
  size,
  theme,
  lang,
  outcome,
}: Choice): [name: string, value: string][] {
  const all: [name: string, value: string][] = [
    ['app-id', 'YOUR_APP_ID'],
    ['scope-request', scope],
    ['variant', variant === 'primary' ? '' : variant],
    ['size', size === 'medium' ? '' : size],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang],
    ['simulate', outcome],
  ];
  return all.filter(([, value]) => value !== '');
}

const camel = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** One attribute in a line. */
function tagOf(name: string, attributes: string[], end: string): string {
  return [`<${name}`, ...attributes.map((each) => `  ${each}`), end].join('\n');
}

const plain = (choice: Choice, ...more: string[]) =>
  tagOf(
    'civic-button',
    [...attributesOf(choice).map(([name, value]) => `${name}="${value}"`), ...more],
    '></civic-button>',
  );
const atService = `service="${SERVICE}"`;
const indented = (text: string) => text.replaceAll(/^/gm, '  ');

const colours = ({ brand }: Choice) => (brand === BRAND ? '' : `civic-button { --civic-brand: ${brand}; }`);

const html = (choice: Choice) => `<script type="module" src="${SERVICE}/civic-elements.js"></script>
${colours(choice) && `<style>${colours(choice)}</style>\n`}${plain(choice)}
<script type="module">
  document.addEventListener('auth-code-received', (event) =>
    fetch('/login', { method: 'POST', body: event.response }),
  );
</script>`;

const styled = (choice: Choice) => (colours(choice) ? `/* In your style sheet: ${colours(choice)} */\n` : '');

const react = (choice: Choice) => {
  const props = attributesOf(choice).map(([name, value]) => `${camel(name)}="${value}"`);
  const tag = tagOf(
    'CivicButton',
    [...props, atService, 'onAuthCodeReceived={({ response }) => signUp(response)}'],
    '/>',
  );
  return `${styled(choice)}import { CivicButton } from 'civic-elements/react';\n\n${tag}`;
};

const vue = (choice: Choice) =>
  `<script setup>\nimport 'civic-elements';\n</script>\n\n<template>\n${indented(
    plain(choice, atService, '@auth-code-received="(event) => signUp(event.response)"'),
  )}\n</template>${colours(choice) && `\n\n<style>${colours(choice)}</style>`}`;

const angular = (
  choice: Choice,
) => `${styled(choice)}import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'civic-elements';

@Component({
  selector: 'app-sign-up',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indented(indented(plain(choice, atService, '(auth-code-received)="signUp($event.response)"')))}
  \`,
})`;

const svelte = (choice: Choice) => `<script>\n  import 'civic-elements';\n</script>

${plain(choice, atService, 'onauth-code-received={(event) => signUp(event.response)}')}${
  colours(choice) && `\n\n<style>:global(${colours(choice).replace(' {', ') {')}</style>`
}`;

/** The classic global has the looks of its own style sheet, no simulation, and the page's language. */
const classic = ({ scope }: Choice) => `<link rel="stylesheet" href="${SERVICE}/css/civic-modal.min.css">
<script src="${SERVICE}/js/civic.sip.min.js"></script>
<button id="signupButton" class="civic-button-a medium" type="button"><span>Continue with Civic</span></button>
<script>
  var civicSip = new civic.sip({ appId: 'YOUR_APP_ID' });
  civicSip.on('auth-code-received', function (event) { signUp(event.response); });
  document.querySelector('#signupButton').addEventListener('click', function () {
    civicSip.signup({ style: 'popup', scopeRequest: civicSip.ScopeRequests.${scope} });
  });
</script>`;

/** By what a page is made with. */
export const TAGS: Readonly<Record<string, (choice: Choice) => string>> = {
  HTML: html,
  React: react,
  Vue: vue,
  Angular: angular,
  Svelte: svelte,
  'civic.sip': classic,
};
