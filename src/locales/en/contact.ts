/** What the pages say on which people show that an e-mail address or a phone number is theirs. `{…}` is filled in. */
export const contactWords = {
  email: {
    title: 'Verify your email address',
    label: 'Email address',
    text: 'We send a code of six digits to it. With that, your wallet gets a verified email address, which you can use again.',
    invalid:
      'That is no email address to which we can send. Type it like name@example.org; before the @ only unaccented letters, digits and signs.',
    sent: 'A code of six digits goes to {contact}. Open your wallet, and type the code there.',
    sentNew: 'A new code of six digits goes to {contact}. Type the newest one that you have.',
    notArrived:
      'No mail? It can take some minutes, and may lie among the spam. We send at most five an hour to one address.',
    other: 'Use another address',
    done: 'Your email address is verified',
  },
  phone: {
    title: 'Verify your phone number',
    label: 'Phone number, with + and country code',
    text: 'We send a code of six digits to it. With that, your wallet gets a verified phone number, which you can use again.',
    invalid:
      'That is no phone number to which we can send. Type it with its country code, like +44 20 7946 0958.',
    sent: 'A code of six digits goes to {contact}. Open your wallet, and type the code there.',
    sentNew: 'A new code of six digits goes to {contact}. Type the newest one that you have.',
    notArrived: 'No message? It can take some minutes. We send at most five an hour to one number.',
    other: 'Use another number',
    done: 'Your phone number is verified',
  },
  login: {
    title: 'Get an anonymous login',
    text: 'Your wallet gets a login without any data about you. Every site sees another number of it, so that no two can compare.',
    done: 'Your wallet has it? Then go on.',
    tooMany: 'Too many logins were asked for from your network. Wait a minute, and open this page again.',
  },

  forSite: 'Then you come back to what {site} asks for.',
  send: 'Send the code',
  typeCode: 'Type the code in your wallet',
  noWallet: 'You have no wallet? The web wallet opens right here, and nothing has to be installed.',
  otherDevice: 'Is your wallet on another device?',
  scan: 'Scan this with it.',
  qrName: 'QR code with the offer for your wallet',
  newCode: 'Send a new code',
  newCodeAfter: 'You can ask for a new code 30 seconds after the last. Only the newest one works.',
  newCodeIn: 'You can ask for a new code in {seconds} s. Only the newest one works.',
  noNewCode:
    'No new code was sent, because you have had as many as we send for now. Wait an hour, and try again.',
  notJustNow: 'We cannot send a new code just now. Wait a minute, and try again.',
  needsWallet: 'You need a wallet app: the code is typed there.',
  life: 'A code is valid for ten minutes. Tell it to nobody.',
  goOn: 'Go on with {site}',
  startAgain: 'Start again',

  unsent: 'The message could not be sent',
  unsentText: 'Our server cannot send just now, and nothing is lost. Wait a minute, and send the code again.',
  late: 'The code is too old',
  lateText: 'Ten minutes are over. Have a new code sent; it goes to {contact}.',
  failed: 'Too many wrong codes',
  failedText:
    'Five codes were wrong, so none works any more. Nothing was given away. Start again with a new one.',
  doneText: 'Your wallet has the credential. You can use it here and on other sites.',
  tooMany: 'Too many codes were asked for from your network. Wait an hour, and try again.',
  unavailable: 'We cannot send codes just now. Wait a while, and try again.',
};

export type ContactWords = typeof contactWords;
