import 'server-only';
import { newClient } from 'civic-backend';

const { CIVIC_APP_ID, CIVIC_APP_SECRET, CIVIC_PRIVATE_KEY, CIVIC_SERVICE } = process.env;

/** What the page may know. */
export const app = { appId: CIVIC_APP_ID, service: CIVIC_SERVICE };

/** What the back-end alone may use. */
export const civic = newClient({
  appId: CIVIC_APP_ID,
  appSecret: CIVIC_APP_SECRET,
  prvKey: CIVIC_PRIVATE_KEY,
  api: `${CIVIC_SERVICE}/sip`,
});
