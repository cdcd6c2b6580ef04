/** What the modal says on phones, and in what few people see. `{…}` is filled in. */
export const moreWords = {
  intro: '{app} asks you to verify your identity',
  introText: 'You open your identity wallet, see what is asked for, and decide there.',
  introWallet: 'Have a wallet app on your phone.',
  introDocument: 'Have an official photo ID in it.',
  verify: 'Verify my identity',
  learnMore: 'Learn more',

  phone: 'Continue in your identity wallet',
  phoneText: 'Your wallet shows what is asked for. You decide there.',
  nowhere: 'Use another browser, or your phone',
  nowhereText:
    'This site shows no code here. Open this page on the phone with your wallet, or in a browser that asks for wallets, such as Chrome or Edge.',
  openWallet: 'Open wallet',
  linkCountdown: 'Link valid for {time}',

  scanner: 'Scan with your wallet’s own scanner',
  scannerText: 'Open the scanner inside your wallet. Nothing is shared until you approve it.',
  backToCode: 'Back to the code for cameras',

  match: 'Pick {number} on your phone',
  matchText: 'Your phone shows three numbers now. If it does not, show a new code.',
  verifyingEmail: 'Your email address is being verified',
  verifyingEmailText: 'Type the code from the email into your wallet. This page goes on by itself.',
  verifyingPhone: 'Your phone number is being verified',
  verifyingPhoneText: 'Type the code from the message into your wallet. This page goes on by itself.',
  // A wallet reports a refusal and a missing credential alike, on purpose, so these words must be true of both.
  denied: 'Nothing was shared',
  deniedText: 'Your wallet did not share what {app} asked for.',
  expired: 'Time is up',
  expiredText: 'Nobody approved in time, so nothing was shared.',
  elsewhere: 'Continued on another page',
  elsewhereText: 'You can close this one.',
};

export type MoreWords = typeof moreWords;
