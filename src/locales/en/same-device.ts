/** What the modal says on a phone of the wallets that the operator lists. `{wallet}` is filled in. */
export const sameDeviceWords = {
  wallets: 'Wallets',
  anotherWallet: 'Another wallet',
  notOpened: '{wallet} did not open?',
  getWallet: 'Get {wallet}',
  inApp: 'Your wallet comes back to your own browser. Better open this page there first.',
};

export type SameDeviceWords = typeof sameDeviceWords;
