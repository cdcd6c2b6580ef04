import { html, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import 'civic-elements';

/** @returns the button with its shadow root, which a browser shows before any script has run */
export function drawButton({ appId, service, loginNonce }) {
  return collectResult(
    render(html`<civic-button
      app-id=${appId}
      service=${service}
      login-nonce=${loginNonce}
      scope-request="BASIC_SIGNUP"
    ></civic-button>`),
  );
}
