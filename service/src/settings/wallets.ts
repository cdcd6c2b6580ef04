import { existsSync, readFileSync } from 'node:fs';
import type { WalletLink } from '../options.js';
import { androidPackage, rasterLogo, visibleText, walletScheme, webAddress } from '../untrusted-text.js';

/** The most wallets that can be listed. */
const MOST = 8;

/** The forms of what a wallet may have beside its name. */
const RULES: Record<Exclude<keyof WalletLink, 'name'>, (value: unknown) => string | undefined> = {
  link: (value) => walletScheme(value) ?? appAddress(value),
  logo: rasterLogo,
  universalLink: appAddress,
  androidPackage,
  get: webAddress,
  appStore: webAddress,
  playStore: webAddress,
};

/**
 * Reads the wallets that people are offered, in their order, from `CIVIC_WALLETS`, or from the file that `CIVIC_WALLETS_FILE` names.
 * @param problems gets a line when the list is malformed
 */
export function readWallets(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): WalletLink[] {
  const { CIVIC_WALLETS: given, CIVIC_WALLETS_FILE: file } = env;
  if (!given && file && !existsSync(file)) {
    problems.push('CIVIC_WALLETS_FILE must name a readable JSON file');
    return [];
  }
  const text = given || (file ? readFileSync(file, 'utf8') : '[]');
  const wallets = parseWallets(text);
  if (wallets) return wallets;
  problems.push(
    `${given ? 'CIVIC_WALLETS' : 'CIVIC_WALLETS_FILE'} must be a JSON list of at most ${MOST} wallets, each with a name of its own and a link, a scheme such as haip-vp:// or an https address; docs/operating.md lists what else it may have`,
  );
  return [];
}

function parseWallets(text: string): WalletLink[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list) || list.length > MOST) return undefined;
    const wallets = list.map(readWallet).filter((wallet) => wallet !== undefined);
    // A browser remembers the wallet that it used last by its name.
    const names = new Set(wallets.map(({ name }) => name));
    return names.size === list.length ? wallets : undefined;
  } catch {
    return undefined;
  }
}

/** The wallet with the members that we know and no others. @returns undefined when one of them is malformed */
function readWallet(value: unknown): WalletLink | undefined {
  const fields = Object(value) as Record<string, unknown>;
  const { name } = fields;
  if (typeof name !== 'string' || name === '' || visibleText(name, 64) !== name) return undefined;
  const members = Object.entries(RULES).flatMap(([member, rule]) =>
    fields[member] === undefined ? [] : [[member, rule(fields[member])] as const],
  );
  if (fields.link === undefined || members.some(([, text]) => text === undefined)) return undefined;
  return { name, ...Object.fromEntries(members) } as WalletLink;
}

/** An https address to which parameters can be added. */
function appAddress(value: unknown): string | undefined {
  const address = webAddress(value);
  return address?.startsWith('https:') && !address.includes('#') ? address : undefined;
}
