/** Every `CIVIC_…` variable that the service reads (docs/operating.md explains them, which a test checks). */
export const SETTINGS: readonly string[] = [
  'CIVIC_DATA_DIR',
  'CIVIC_SERVICE_KEY',
  'CIVIC_SERVICE_KEY_FILE',
  'CIVIC_STORE',
  'CIVIC_SQLITE_SYNCHRONOUS',
  'CIVIC_WALLETS',
  'CIVIC_WALLETS_FILE',
  'CIVIC_LEARN_MORE_URL',
  'CIVIC_WALLET_URL',
  'CIVIC_TRUST_PROXY',
  'CIVIC_TLS_KEY_FILE',
  'CIVIC_TLS_CERT_FILE',
  'CIVIC_HSTS_SUBDOMAINS',
  'CIVIC_MAX_OPEN',
  'CIVIC_CREATES_PER_MINUTE',
  'CIVIC_LOG_LEVEL',
];
