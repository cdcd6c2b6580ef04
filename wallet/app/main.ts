import { QrScanner } from './qr-scanner.js';
import { WalletApp } from './wallet-app.js';

if (!customElements.get('qr-scanner')) customElements.define('qr-scanner', QrScanner);
if (!customElements.get('wallet-app')) customElements.define('wallet-app', WalletApp);
