import { defineViews } from './define-views.js';
import { speak } from './languages.js';
import { PortalApp } from './portal-app.js';

// The page is drawn once its words are there, so that nobody sees it change its language.
await speak();
addEventListener('languagechange', () => void speak());

defineViews();
if (!customElements.get('portal-app')) customElements.define('portal-app', PortalApp);
