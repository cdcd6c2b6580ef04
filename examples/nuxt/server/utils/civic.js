import { readFileSync } from 'node:fs';
import { newClient } from 'civic-backend';

const { CIVIC_APP_FILE = '../../.civic/my-site.json' } = process.env;
const { appId, appSecret, prvKey, serviceUrl } = JSON.parse(readFileSync(CIVIC_APP_FILE, 'utf8'));

/** What the page may know. */
export const app = { appId, service: serviceUrl };

/** What the back-end alone may use. */
export const civic = newClient({ appId, appSecret, prvKey, api: `${serviceUrl}/sip` });
