/** What the portal says about signing in by a wallet. */
export type WalletSignInWords = {
  /** On the sign-in page. */
  signIn: string;
  /** The heading on the account page, and what stands under it. */
  title: string;
  text: string;
  name: string;
  nameHint: string;
  link: string;
  linked: string;
  removed: string;
  /** For owners, on the page of members. `{name}` is the member. */
  ofMember: string;
  ofMemberNone: string;
  takenAway: string;
  /** By what the audit log calls them. */
  actions: Readonly<Record<string, string>>;
  /** By the code of the error. */
  problems: Readonly<Record<string, string>>;
};

export const walletSignInWords: { walletSignIn: WalletSignInWords } = {
  walletSignIn: {
    signIn: 'Sign in with a wallet',
    title: 'Wallets',
    text: 'A wallet that you link signs you in beside your passkeys. It shows the portal nothing about you.',
    name: 'Name of a new wallet',
    nameHint: 'For example the phone that it is on.',
    link: 'Link a wallet',
    linked: 'The wallet is linked. It signs you in from now on.',
    removed: 'The wallet is removed. It signs you in no more.',
    ofMember: 'Wallets of {name}',
    ofMemberNone: 'None is linked.',
    takenAway: 'The wallet is removed, and its member is signed out everywhere.',
    actions: {
      'wallet.link': 'Linked a wallet',
      'wallet.remove': 'Removed a wallet',
      'session.wallet': 'Signed in with a wallet',
      'session.refuse': 'Was refused: the wallet is not linked',
    },
    problems: {
      invalid_wallet: 'The approval of the wallet could not be used. Try again.',
      wallet_taken: 'This wallet is linked already, to you or to another member.',
      wallet_not_linked:
        'The portal does not know this wallet. Sign in with your passkey, and link the wallet on the account page first.',
    },
  },
};
