import type { dcApiWords } from './dc-api.js';
import type { moreWords } from './more-views.js';
import type { sameDeviceWords } from './same-device.js';

/** What the modal says. `{…}` is filled in. */
export const en = {
  thisSite: 'This site',
  close: 'Close',
  cancel: 'Cancel',
  done: 'Done',
  retry: 'Try again',
  newCode: 'Show a new code',
  docs: 'What this means',
  testMode: 'Test mode. Use sample credentials only.',
  simulated: 'Simulation. No wallet is asked.',
  asksFor: '{app} asks for',
  asks: '{app} asks you to confirm it is you',

  creating: 'Preparing a secure request',
  creatingText: 'This takes a moment.',
  pending: 'Scan with your identity wallet',
  pendingText: 'Use your phone’s camera. Nothing is shared until you approve it.',
  qrName: 'QR code that opens your identity wallet',
  enlarge: 'Show the QR code full screen',
  shrink: 'Leave full screen',
  steps: [
    'Open the camera or your wallet on your phone.',
    'Hold the phone upright, a forearm’s length from the middle of this screen.',
    'Open the link that your phone finds.',
  ],
  countdown: 'Code valid for {time}',
  moreTime: 'More time',
  timeShort: 'Time is nearly up. Choose “More time” to go on.',
  whose: 'For {app} on {site}. Scan it only if you opened this page yourself.',
  copy: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Copying was refused',
  openHere: 'Open a wallet on this device',
  ownScanner: 'Show a code for a wallet’s own scanner',
  read: 'Continue in your wallet',
  readText: 'Your wallet has the request. Approve or decline it there.',
  tooLarge: 'Your wallet’s answer was too large. Try another document.',
  answered: 'Checking the answer',
  answeredText: 'Your wallet has answered. Finish there if it asks you to.',
  approved: 'Approved',
  approvedText: '{app} has what it asked for. You can close this.',
  failed: 'That did not work',
  error: 'Something went wrong',
};

/** All words of the modal. */
export type Strings = typeof en & typeof moreWords & typeof dcApiWords & typeof sameDeviceWords;

/** Those that are there: of the parts that are loaded when they are needed, only what the page has put in their place. */
export type LoadedStrings = typeof en &
  Partial<typeof moreWords & typeof dcApiWords & typeof sameDeviceWords>;
