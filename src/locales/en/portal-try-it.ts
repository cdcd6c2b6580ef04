import type { Plural } from '../plural.js';

/** What the portal says while an integrator tries a real scope request of an app. */
export type TryItWords = {
  title: string;
  text: string;
  notCounted: string;
  forEditors: string;
  notAnswerable: string;
  start: string;
  again: string;
  stop: string;
  scan: string;
  code: string;
  open: string;
  match: string;
  steps: string;
  sent: string;
  answered: string;
  heard: string;
  masked: string;
  help: string;
  /** What happened, and what it means for a page or a back-end. The names are those of the steps. */
  step: Readonly<
    Record<
      | 'create'
      | 'follow'
      | 'renew'
      | 'cancel'
      | 'read'
      | 'answered'
      | 'approved'
      | 'denied'
      | 'cancelled'
      | 'expired'
      | 'failed'
      | 'exchange'
      | 'refused',
      { title: string; text: string }
    >
  >;
  data: {
    title: string;
    text: string;
    hidden: string;
    label: string;
    value: string;
    isValid: string;
    isOwner: string;
    yes: string;
    no: string;
    notShown: string;
    count: Plural;
    requestToken: string;
    answer: string;
  };
  /** What the audit log calls it. */
  actions: Readonly<Record<'app.try' | 'app.try.exchange', string>>;
};

export const tryItWords: { tryIt: TryItWords } = {
  tryIt: {
    title: 'Try it',
    text: 'This starts a real scope request of your app, in place of your page. Answer it with a wallet, and see each step as it goes over the wire. Wallets show the portal’s address as the one that asks.',
    notCounted:
      'A try is in no statistics, sends nothing to your webhook and ticks nothing on the checklist: that is for your own page and back-end.',
    forEditors: 'Editors and owners can try a scope request here.',
    notAnswerable: 'No issuer whom this service trusts can answer this scope yet.',
    start: 'Start a try',
    again: 'Try again',
    stop: 'Cancel the try',
    scan: 'Scan this code with your phone, or open the link on this device.',
    code: 'QR code of the scope request',
    open: 'Open on this device',
    match: 'Pick this number on the device with the wallet:',
    steps: 'What happened',
    sent: 'Request',
    answered: 'Answer',
    heard: 'Event on the stream',
    masked:
      'Secrets and codes are cut: you see how they begin and end. The app secret never leaves the service.',
    help: 'What this means, and what to do',
    step: {
      create: {
        title: 'Your page starts a scope request',
        text: 'It makes a page secret and sends only its hash. Here the portal asks in place of your page.',
      },
      follow: {
        title: 'Your page follows it',
        text: 'With the page secret it opens a stream, and hears of every change of status. The elements and the client do this for you.',
      },
      renew: {
        title: 'The link is renewed',
        text: 'Nobody has opened it in time, so your page shows a new code and link. The old ones no longer work.',
      },
      cancel: { title: 'Your page cancels', text: 'Somebody has closed the modal, or left the page.' },
      read: {
        title: 'A wallet has read the request',
        text: 'The person sees who asks for what. Your page gets the event read.',
      },
      answered: {
        title: 'The wallet has answered',
        text: 'The answer is checked. It counts once the number is picked on the device with the wallet.',
      },
      approved: {
        title: 'The person has approved',
        text: 'Your page gets the event auth-code-received with the auth code, and sends the code to your back-end.',
      },
      denied: {
        title: 'The person has refused',
        text: 'Your page gets the event user-cancelled. No data was shared.',
      },
      cancelled: {
        title: 'The scope request is cancelled',
        text: 'Your page gets the event user-cancelled. Links and codes of it no longer work.',
      },
      expired: {
        title: 'The time is over',
        text: 'Your page gets the event civic-sip-error with the code expired. Start again when you are ready.',
      },
      failed: {
        title: 'It did not work out',
        text: 'Your page gets the event civic-sip-error with this code.',
      },
      exchange: {
        title: 'Your back-end exchanges the auth code',
        text: 'It signs the call with its private key and the app secret; a code works once. Here the service did so in place of your back-end, with a key made for this try alone.',
      },
      refused: {
        title: 'The exchange was refused',
        text: 'Your back-end gets this error in place of the data.',
      },
    },
    data: {
      title: 'Your back-end has the data',
      text: 'Signature checked and decrypted with the app secret, this is what exchangeCode returns.',
      hidden:
        'This service runs live, so these are real data of a person: the values stay in the service, and are kept nowhere.',
      label: 'Label',
      value: 'Value',
      isValid: 'Issuer checked',
      isOwner: 'Holder checked',
      yes: 'yes',
      no: 'no',
      notShown: 'not shown',
      count: { one: 'One value has come back.', other: '{count} values have come back.' },
      requestToken: 'What the request token says',
      answer: 'What the signed answer says',
    },
    actions: {
      'app.try': 'Tried a scope request',
      'app.try.exchange': 'Exchanged the code of a try',
    },
  },
};
