// The tag for each kind of page, from what a reader has chosen.

/**
 * @typedef {{ scope: string, variant: string, size: string, theme: string, brand: string, lang: string, outcome: string }} Choice
 * Empty texts are the defaults, which a tag need not say.
 */

const SERVICE = 'https://id.example.org';
const BRAND = '#1f7a33';

/** @param {Choice} choice @returns {[name: string, value: string][]} the attributes, by their names in HTML */
function attributesOf({ scope, variant, size, theme, lang, outcome }) {
  const all = [
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

const camel = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

/** One attribute in a line. */
function tagOf(name, attributes, end) {
  return [`<${name}`, ...attributes.map((each) => `  ${each}`), end].join('\n');
}

const plain = (choice, ...more) =>
  tagOf(
    'civic-button',
    [...attributesOf(choice).map(([name, value]) => `${name}="${value}"`), ...more],
    '></civic-button>',
  );
const atService = `service="${SERVICE}"`;
const indented = (text) => text.replaceAll(/^/gm, '  ');

const colours = ({ brand }) => (brand === BRAND ? '' : `civic-button { --civic-brand: ${brand}; }`);

const html = (choice) => `<script type="module" src="${SERVICE}/civic-elements.js"></script>
${colours(choice) && `<style>${colours(choice)}</style>\n`}${plain(choice)}
<script type="module">
  document.addEventListener('auth-code-received', (event) =>
    fetch('/login', { method: 'POST', body: event.response }),
  );
</script>`;

const styled = (choice) => (colours(choice) ? `/* In your style sheet: ${colours(choice)} */\n` : '');

const react = (choice) => {
  const props = attributesOf(choice).map(([name, value]) => `${camel(name)}="${value}"`);
  const tag = tagOf(
    'CivicButton',
    [...props, atService, 'onAuthCodeReceived={({ response }) => signUp(response)}'],
    '/>',
  );
  return `${styled(choice)}import { CivicButton } from 'civic-elements/react';\n\n${tag}`;
};

const vue = (choice) =>
  `<script setup>\nimport 'civic-elements';\n</script>\n\n<template>\n${indented(
    plain(choice, atService, '@auth-code-received="(event) => signUp(event.response)"'),
  )}\n</template>${colours(choice) && `\n\n<style>${colours(choice)}</style>`}`;

const angular = (
  choice,
) => `${styled(choice)}import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'civic-elements';

@Component({
  selector: 'app-sign-up',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indented(indented(plain(choice, atService, '(auth-code-received)="signUp($event.response)"')))}
  \`,
})`;

const svelte = (choice) => `<script>\n  import 'civic-elements';\n</script>

${plain(choice, atService, 'onauth-code-received={(event) => signUp(event.response)}')}${
  colours(choice) && `\n\n<style>:global(${colours(choice).replace(' {', ') {')}</style>`
}`;

/** The classic global has the looks of its own style sheet, no simulation, and the page's language. */
const classic = ({ scope }) => `<link rel="stylesheet" href="${SERVICE}/css/civic-modal.min.css">
<script src="${SERVICE}/js/civic.sip.min.js"></script>
<button id="signupButton" class="civic-button-a medium" type="button"><span>Continue with Civic</span></button>
<script>
  var civicSip = new civic.sip({ appId: 'YOUR_APP_ID' });
  civicSip.on('auth-code-received', function (event) { signUp(event.response); });
  document.querySelector('#signupButton').addEventListener('click', function () {
    civicSip.signup({ style: 'popup', scopeRequest: civicSip.ScopeRequests.${scope} });
  });
</script>`;

/** @type {Record<string, (choice: Choice) => string>} */
export const TAGS = {
  HTML: html,
  React: react,
  Vue: vue,
  Angular: angular,
  Svelte: svelte,
  'civic.sip': classic,
};
