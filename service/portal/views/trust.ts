import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { PortalView } from '../portal-view.js';
import { words } from '../words.js';

/** Which issuers are trusted. */
export class TrustView extends PortalView {
  override render(): TemplateResult {
    return html`<h1>${words.nav.trust}</h1>`;
  }
}
