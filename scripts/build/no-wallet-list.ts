/**
 * Takes the place of what loads the list of wallets in the classic script, which is one file: there it would come with every page, on a computer,
 * too. Phones get the link to the landing page, as classic pages always had it, and find the wallets there.
 */
export const loadWalletList = (): Promise<undefined> => Promise.resolve(undefined);
