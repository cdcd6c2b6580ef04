import type { WalletSummary } from 'civic-elements/protocol';
import { AppError } from '../errors.js';
import type { WalletLink } from '../options.js';
import type { App } from '../store/store.js';
import { walletScheme } from '../untrusted-text.js';

/**
 * The wallets by name that an app's people are offered, in the operator's order. What the operator lists no more is ignored; where nothing is left of
 * what the app had chosen, all are offered, because a list that is empty by accident would leave people with nothing.
 */
export function offeredWallets({ wallets: chosen }: Pick<App, 'wallets'>, listed: readonly WalletLink[]) {
  const known = listed.filter(({ name }) => chosen?.includes(name));
  return known.length > 0 ? known : listed;
}

/** The names that an app has chosen and that are listed no more. */
export function goneWallets({ wallets = [] }: Pick<App, 'wallets'>, listed: readonly WalletLink[]): string[] {
  return wallets.filter((chosen) => !listed.some(({ name }) => name === chosen));
}

/**
 * @param names those of wallets that the operator lists
 * @returns each once, in the operator's order
 * @throws AppError
 */
export function checkWallets(names: readonly string[], listed: readonly WalletLink[]): string[] {
  if (names.length === 0) throw new AppError('wallets: at least one, or all of them');
  if (!names.every((wanted) => listed.some(({ name }) => name === wanted)))
    throw new AppError('wallets: names of wallets that the operator lists');
  return listed.map(({ name }) => name).filter((name) => names.includes(name));
}

/** A wallet as pages get it. */
export function walletSummary({ link, get, ...wallet }: WalletLink): WalletSummary {
  const scheme = walletScheme(link);
  return {
    ...(scheme === undefined ? { universalLink: link } : { scheme }),
    ...wallet,
    ...(get !== undefined && { link: get }),
  };
}
