/** What the portal says about brand colour, wallets, answers by address, rules for single scopes, certificates of platforms, and files that are read. */
export const appFieldsWords = {
  names: {
    brand: 'Brand colour',
    wallets: 'Wallets offered by name',
    processed: 'Answers by address',
    scopePolicies: 'Rules for single scopes',
  },
  brand: {
    hint: 'A colour as #rrggbb. The modal takes it, unless your page sets --civic-brand itself. Empty: the green of the elements.',
    pick: 'Pick a colour',
    standard: 'Use the standard colour',
    /** `text` is one of the two below; `contrast` is a number such as 5.4. */
    onIt: 'Text on it is {text}, with a contrast of {contrast} : 1 (4.5 is needed). Where the colour is text itself, it is made dark or light enough for the background.',
    black: 'black',
    white: 'white',
    noColour: 'This is no colour of the form #rrggbb.',
    preview: 'How it looks',
    previewText:
      'The real button in light and in dark. A click opens the real modal; its code leads nowhere.',
    light: 'Light',
    dark: 'Dark',
    /** Beside the line for a style sheet. */
    button:
      'The button stands on your page before the service is asked. For it to have the colour as well, add this to your style sheet:',
    setForAll: 'To set it for the app, go to its settings.',
  },
  wallets: {
    hint: 'On phones and on the page behind the code. People can always use any other wallet.',
    all: 'All that the operator lists, also those to come',
    some: 'Only these:',
    none: 'The operator lists no wallet by name.',
    noneTicked: 'Tick at least one, or offer all.',
    /** `names` are joined by commas. */
    gone: 'Not listed by the operator any more, and ignored: {names}.',
    allGone:
      'None of the wallets that were ticked here is listed by the operator any more ({names}), so all that are listed are offered.',
  },
  processed: {
    hint: 'For classic back-ends whose SDK downloads the answer. Whoever knows the address gets the answer, although encrypted.',
    choices: {
      never: 'Never: every answer comes directly',
      flag: 'Large answers, if the SDK says that it can fetch them',
      always: 'Always, for the C# and Python clients that always fetch',
    },
  },
  policies: {
    hint: 'Where a scope needs a stricter or looser rule than the two above. What is left open follows them.',
    none: 'No scope has rules of its own.',
    scope: 'Scope',
    add: 'Add rules for a scope',
    /** Lists of labels that a page asks for, in place of a scope. */
    attributes: 'Lists of labels (ATTRIBUTES)',
    asAbove: 'as above',
    numberMatch: { on: 'with number match', off: 'without number match' },
    crossDevice: { always: 'always shown', fallback: 'where the browser has no prompt', off: 'never' },
    /** The accessible names of the two choices in a row. */
    crossDeviceOf: 'Code for another device, for {scope}',
    numberMatchOf: 'Number match, for {scope}',
    added: '{scope} has a row of its own.',
    removed: 'The rules for {scope} are taken out. They end when you save.',
  },
  platforms: {
    title: 'Certificates of platforms',
    text: 'Google’s and Apple’s wallets know an app by certificates of their own, which are used in the browser’s own prompt alone. Everywhere else, the certificate above counts.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'The app has none.',
    importTitle: 'Import a certificate of a platform',
    platform: 'Platform',
    chain: 'Chain of certificates of the platform',
    key: 'Private key of that certificate (only where it was not made here)',
    chainHint:
      'PEM: that of the app first, then those above it. It may be for the key of a request that was made above.',
    metadata: 'Metadata (RelyingPartyMetadataBytes)',
    metadataHint: 'What Google has certified, as the file that came with the certificate, or as base64url.',
    import: 'Import it',
    imported: 'The certificate of {platform} is imported.',
    removeTitle: 'Remove the certificate of {platform}',
    removeText: 'The wallet of {platform} knows the app no more, and its key is lost.',
    confirm: 'Type “{name}” to remove the certificate of {platform}',
    remove: 'Remove it',
    removed: 'The certificate of {platform} is removed.',
  },
  files: {
    /** On a button that opens the browser’s own choice of files. Its accessible name is `orFile`, which must contain these words. */
    choose: 'From a file',
    read: 'Read from {file}.',
  },
};

export type AppFieldsWords = typeof appFieldsWords;
