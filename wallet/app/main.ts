import { speak } from './languages.js';
import { QrScanner } from './qr-scanner.js';
import { WalletApp } from './wallet-app.js';

// The page is drawn once its words are there, so that nobody sees it change its language.
await speak(navigator.languages);
addEventListener('languagechange', () => void speak(navigator.languages));

if (!customElements.get('qr-scanner')) customElements.define('qr-scanner', QrScanner);
if (!customElements.get('wallet-app')) customElements.define('wallet-app', WalletApp);
