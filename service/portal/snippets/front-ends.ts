import type { Snippet } from './snippet.js';

export const FRONT_ENDS: readonly Snippet[] = [
  {
    id: 'html',
    name: 'HTML',
    file: 'page.html',
    install: '',
    code: ({ appId, service, scope }) => `<script type="module" src="${service}/civic-elements.js"></script>
<civic-button app-id="${appId}" scope-request="${scope}"></civic-button>
<script type="module">
  document.addEventListener('auth-code-received', (event) =>
    fetch('/login', { method: 'POST', body: event.response }),
  );
</script>
`,
  },
  {
    id: 'react',
    name: 'React',
    file: 'sign-up.tsx',
    install: 'npm install ./civic-elements-0.1.0.tgz',
    code: ({ appId, service, scope }) => `import { CivicButton } from 'civic-elements/react';

export function SignUp() {
  return (
    <CivicButton
      appId="${appId}"
      service="${service}"
      scopeRequest="${scope}"
      onAuthCodeReceived={({ response }) => void fetch('/login', { method: 'POST', body: response })}
    />
  );
}
`,
  },
  {
    id: 'vue',
    name: 'Vue',
    file: 'SignUp.vue',
    install: 'npm install ./civic-elements-0.1.0.tgz',
    code: ({ appId, service, scope }) => `<script setup lang="ts">
import 'civic-elements';
import type { AuthCodeReceivedEvent } from 'civic-elements';

const login = ({ response }: AuthCodeReceivedEvent) => fetch('/login', { method: 'POST', body: response });
</script>

<template>
  <civic-button app-id="${appId}" service="${service}" scope-request="${scope}" @auth-code-received="login" />
</template>
`,
  },
  {
    id: 'angular',
    name: 'Angular',
    file: 'sign-up.ts',
    install: 'npm install ./civic-elements-0.1.0.tgz',
    code: ({ appId, service, scope }) => `import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import 'civic-elements';
import type { AuthCodeReceivedEvent } from 'civic-elements';

@Component({
  selector: 'app-sign-up',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`<civic-button
    app-id="${appId}"
    service="${service}"
    scope-request="${scope}"
    (auth-code-received)="login($event)"
  ></civic-button>\`,
})
export class SignUp {
  login({ response }: AuthCodeReceivedEvent) {
    void fetch('/login', { method: 'POST', body: response });
  }
}
`,
  },
  {
    id: 'classic',
    name: 'civic.sip',
    file: 'page.html',
    install: '',
    code: ({ appId, service, scope }) => `<link rel="stylesheet" href="${service}/css/civic-modal.min.css">
<script src="${service}/js/civic.sip.min.js"></script>
<button id="signupButton" class="civic-button-a medium" type="button"><span>Log in with Civic</span></button>
<script>
  var civicSip = new civic.sip({ appId: '${appId}' });
  civicSip.on('auth-code-received', function (event) {
    fetch('/login', { method: 'POST', body: event.response });
  });
  document.querySelector('#signupButton').addEventListener('click', function () {
    civicSip.signup({ style: 'popup', scopeRequest: '${scope}' });
  });
</script>
`,
  },
];
