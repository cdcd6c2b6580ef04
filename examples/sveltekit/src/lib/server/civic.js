import { newClient } from 'civic-backend';
import { env } from '$env/dynamic/private';

/** What the page may know. */
export const app = { appId: env.CIVIC_APP_ID, service: env.CIVIC_SERVICE };

/** @returns what the back-end alone may use; not made while the site is built, when there are no settings */
export function civic() {
  return newClient({
    appId: env.CIVIC_APP_ID,
    appSecret: env.CIVIC_APP_SECRET,
    prvKey: env.CIVIC_PRIVATE_KEY,
    api: `${env.CIVIC_SERVICE}/sip`,
  });
}
