import { existsSync, readFileSync } from 'node:fs';
import type { WalletLink } from '../options.js';
import { androidPackage, rasterLogo, visibleText, walletScheme, webAddress } from '../untrusted-text.js';

/** The most wallets that can be listed. */
const MOST = 8;

/** What a member of a wallet must be, in words, and what makes of it what is kept. */
interface Rule {
  form: string;
  read: (value: unknown) => string | undefined;
}

const PAGE: Rule = { form: 'an http(s) address', read: webAddress };

const RULES: Record<keyof WalletLink, Rule> = {
  name: { form: '1 to 64 visible characters', read: visibleName },
  link: {
    form: 'a scheme such as haip-vp://, or an https address without #',
    read: (value) => walletScheme(value) ?? appAddress(value),
  },
  logo: { form: 'a data: URL of a PNG, JPEG, WebP or GIF of at most 16 kB', read: rasterLogo },
  universalLink: { form: 'an https address without #', read: appAddress },
  androidPackage: { form: 'the name of a package, such as com.example.wallet', read: androidPackage },
  get: PAGE,
  appStore: PAGE,
  playStore: PAGE,
};

const NEEDED: ReadonlySet<string> = new Set(['name', 'link']);

/**
 * Reads the wallets that people are offered, in their order, from `CIVIC_WALLETS`, or from the file that `CIVIC_WALLETS_FILE` names.
 * @param problems gets a line for each member that is malformed, which names it and not what it holds
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
  const source = given ? 'CIVIC_WALLETS' : 'CIVIC_WALLETS_FILE';
  const list = parseList(given || (file ? readFileSync(file, 'utf8') : '[]'));
  if (!list) {
    problems.push(`${source} must be a JSON list of at most ${MOST} wallets (docs/operating.md)`);
    return [];
  }
  const found: string[] = [];
  const wallets = list.map((value, index) => readWallet(value, `wallets[${index}]`, found));
  // A browser remembers the wallet that it used last by its name.
  const again = wallets.findIndex(({ name }, at) => wallets.findIndex((other) => other.name === name) < at);
  if (found.length === 0 && again >= 0) found.push(`wallets[${again}].name must differ from those before it`);
  problems.push(...found.map((problem) => `${source}: ${problem}`));
  return wallets;
}

function parseList(text: string): unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.length <= MOST ? list : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The wallet with the members that we know and no others.
 * @param place what the problems call it
 */
function readWallet(value: unknown, place: string, problems: string[]): WalletLink {
  const fields = Object(value) as Record<string, unknown>;
  const wallet: Record<string, string> = {};
  for (const [member, { form, read }] of Object.entries(RULES)) {
    if (fields[member] === undefined && !NEEDED.has(member)) continue;
    const text = read(fields[member]);
    if (text === undefined) problems.push(`${place}.${member} must be ${form}`);
    else wallet[member] = text;
  }
  return wallet as unknown as WalletLink;
}

function visibleName(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && visibleText(value, 64) === value ? value : undefined;
}

/** An https address to which parameters can be added. */
function appAddress(value: unknown): string | undefined {
  const address = webAddress(value);
  return address?.startsWith('https:') && !address.includes('#') ? address : undefined;
}
