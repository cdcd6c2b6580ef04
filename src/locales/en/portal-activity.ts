import type { Plural } from '../plural.js';

/** What the portal says about how an app fares. */
export const activityWords = {
  activity: {
    show: 'Show',
    all: 'Everything',
    refresh: 'Refresh',
    none: 'Nothing has happened yet.',
    found: { one: 'One entry.', other: '{count} entries.' } as Plural,
    table: 'Activity',
    last: 'The newest entries',
    chart: 'How often in the last 30 days',
    asTable: 'The same as a table',
    count: 'How often',
    medians: {
      read: 'Half of the wallets read within {time}.',
      approved: 'Half of the approvals come within {time}.',
      exchanged: 'Half of the exchanges come within {time}.',
    },
    /** By the code of the error, where it helps with the rule that failed after a dot. */
    advice: {
      origin_not_registered:
        'The page at {origin} is not on the list. Add it to the origins of this app, or open the page where it is registered.',
      invalid_client:
        'Your back-end did not prove that it is yours. Check the app ID, the secret and the private key.',
      'invalid_client.hmac': 'Your back-end uses a wrong secret. Put that of the newest keys into it.',
      'invalid_client.signature':
        'Your back-end uses a wrong private key. Put that of the newest keys into it.',
      'invalid_client.replay':
        'Your back-end sent the same request token twice. Let it sign a new one for each try.',
      'invalid_client.aud': 'Your back-end names another service. Set its address to that of this service.',
      clock_skew: 'The clock of your back-end is off. Let it follow a time server.',
      invalid_grant:
        'Your back-end sent a code that was used, is too old, or is of another app. Exchange each code once, at once.',
      invalid_scope: 'Your page asks for a scope or label that does not exist. Choose one under Integration.',
      no_trusted_issuer: 'No issuer is trusted who could answer. Look under Trust.',
      invalid_return_url:
        'The page to return to is on no registered origin. Add its origin, or leave return-url out.',
    } as Readonly<Record<string, string>>,
    at: 'When',
    what: 'What',
    channel: 'How',
    scope: 'Scope',
    took: 'After',
    why: 'Error',
    kinds: {
      created: 'Asked',
      read: 'Read by a wallet',
      answered: 'Answered',
      approved: 'Approved',
      exchanged: 'Exchanged',
      denied: 'Denied',
      cancelled: 'Cancelled',
      expired: 'Expired',
      failed: 'Failed',
      error: 'Refused by the service',
    },
    channels: { 'dc-api': 'the browser’s prompt', qr: 'another device', 'same-device': 'this device' },
  },
};
