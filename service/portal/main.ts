import { defineViews } from './define-views.js';
import { PortalApp } from './portal-app.js';

defineViews();
if (!customElements.get('portal-app')) customElements.define('portal-app', PortalApp);
