import type { Plural } from '../plural.js';

/**
 * What the pages say that a link or a QR code opens: who asks for what, which wallets there are, which number to pick, and how it ended. `{…}` is
 * filled in.
 */
export const landingWords = {
  test: 'Test. Development mode: use test data only.',

  title: 'Did you start this on {site}?',
  sameDevice:
    'Yes? Then go on in your wallet. It shows what would be shared and asks you again; after that you are back on the site.',
  crossDevice:
    'Go on only if the code you scanned is on your own screen, on a page that you opened yourself. Never scan a code that somebody sent you.',
  asks: '{app} asks for',
  askedNow: 'Asked less than a minute ago',
  asked: {
    one: 'Asked {count} minute ago',
    other: 'Asked {count} minutes ago',
  } as Plural,
  notYou: 'Not you?',
  notYouText: 'Close this page. Nothing is shared unless you approve it in your wallet.',

  wallets: 'Open in a wallet',
  openNamed: 'Open {wallet}',
  openWallet: 'Open a wallet app',
  openOtherWallet: 'Open another wallet app',
  openWebWallet: 'Open the web wallet',
  openAgeApp: 'Open the EU age app',
  noneOpened: 'No wallet opened?',
  otherWallets: 'Other wallets',
  openEuWallet: 'Open an EU digital identity wallet',
  openHaipWallet: 'Open a high-assurance wallet (HAIP)',

  missing: {
    email: 'No verified email address in your wallet yet, or no wallet? Get it here.',
    phone: 'No verified phone number in your wallet yet, or no wallet? Get it here.',
    either:
      'No verified email address or phone number in your wallet yet, or no wallet? Get one here; one of them is enough.',
    login: 'No anonymous login in your wallet yet, or no wallet? Get one here.',
  },
  emailEnough: 'Your email address is enough. You can leave out the phone number.',
  phoneEnough: 'Your phone number is enough. You can leave out the email address.',
  rest: 'Everything else has to be in your wallet already.',
  verifyEmail: 'Verify my email address',
  verifyPhone: 'Verify my phone number',
  getLogin: 'Get an anonymous login',

  pick: 'Which number does {site} show you?',
  pickTitle: 'Pick the number on your screen',
  pickText: 'It is on the screen where you scanned the code.',
  pickWarning:
    'Pick it only if you opened that page yourself. If somebody sent you the code, or tells you the number, they want to sign in as you.',
  noNumber: 'I see no number',
  right: 'Go back to the other screen',
  rightText: 'That is the number. The page where you scanned the code goes on by itself.',
  wrong: 'Nothing was shared',
  wrongText: 'The number was not confirmed, so your answer does not count.',
  wrongThen:
    'If you started this yourself, go back to the page that showed the code, and try again there. If somebody sent you the code, you have just stopped them.',
  over: 'Nothing to pick any more',
  overText: 'The page where you scanned the code says how it went.',
  overThen: 'To try again, start anew there.',

  done: 'Continue on your computer',
  doneText: 'Your answer was sent. The page where you scanned the code goes on by itself.',
  close: 'You can close this page.',

  dead: 'This link is no longer valid',
  deadText: 'It was used already, replaced by a newer one, or too old. Opening it shared nothing.',
  deadThen: 'To try again, go back to the page that showed the code or the link.',

  home: 'Sign-up and login with your identity wallet',
  homeText:
    'Sites use this service to ask your wallet for verified data, such as your email address. Nothing is shared unless you approve it in your wallet.',
  homeThen:
    'A site sent you here? Go back to it and try again there. There is nothing to fill in on this page.',
  homeErrors: 'For developers: what the error codes mean',
  homeApi: 'For developers: the interface (OpenAPI)',
};

export type LandingWords = typeof landingWords;
