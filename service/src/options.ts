import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** A wallet that the landing page offers, and the modal on a phone. */
export interface WalletLink {
  /** What people see, 1 to 64 characters. */
  name: string;
  /** The `data:` URL of a raster image of at most 16 kB. */
  logo?: string;
  /** What precedes the OpenID4VP parameters: `haip-vp://`, or an https address that the wallet claims. */
  link: string;
  /** An https address that the wallet's app claims on phones, beside a scheme in `link`. */
  universalLink?: string;
  /** The name of its package on Android. */
  androidPackage?: string;
  /** http(s) page where people get the wallet. The intro screen of an identity check links to it. */
  get?: string;
  /** Its page in Apple's store. */
  appStore?: string;
  /** Its page in Google's store. */
  playStore?: string;
}

/** The relay that takes mails. */
export interface SmtpOptions {
  host: string;
  port: number;
  /** `always`: TLS from the first byte. `starttls`: nothing goes to the relay before the connection is encrypted. */
  tls: 'always' | 'starttls' | 'none';
  user?: string;
  password?: string;
  /** The certificates (PEM) under which that of the relay must stand, in place of those that Node knows. */
  ca?: string;
}

/** Which Redis, or Valkey, keeps everything where several instances serve. */
export interface RedisOptions {
  /** `redis://` or `rediss://` addresses with user and password: one, or several of Sentinels or of a Cluster. */
  urls: string[];
  /** The name under which Sentinels know the master. */
  sentinel?: string;
  isCluster?: boolean;
  /** The certificates (PEM) under which that of the server must stand, in place of those that Node knows. */
  ca?: string;
  /** How many replicas must have an exchange before its data leaves. */
  replicas: number;
}

/** How a service runs. `readOptions` fills it from the environment. */
export interface Options {
  /** `development`: http on localhost, with sample issuer and test banner. `live`: https, without them. */
  mode: 'development' | 'live';
  /** Public address without trailing slash: what pages, phones and wallets reach. */
  publicUrl: string;
  /** Addresses under which it was reached before, and answers for a while longer. Each has another host. Default: none. */
  formerPublicUrls?: string[];
  host: string;
  port: number;
  /** Folder of database, keys and sample issuer. */
  dataDir: string;
  store: 'sqlite' | 'memory' | 'redis';
  /** With the store `redis`. */
  redis?: RedisOptions;
  /** SQLite's `synchronous`. FULL loses nothing on power failure; NORMAL is faster. */
  synchronous: 'FULL' | 'NORMAL';
  /** 32 bytes from which everything at rest is encrypted. */
  serviceKey: Buffer;
  /** Further keys of 32 bytes under which values may still be sealed. Nothing new is. */
  formerServiceKeys?: Buffer[];
  /** Address of a reference wallet page; by default, in development mode, `publicUrl/wallet/`. */
  walletUrl?: string;
  wallets: WalletLink[];
  /** Whether codes hold the request beside the landing page, so that scanners of wallets read them as well. */
  qrHoldsRequest?: boolean;
  /** http(s) page where the operator explains identity verification. */
  learnMore?: string;
  /**
   * Whose X-Forwarded-For is believed: nobody's, that of so many proxies in a row before the service, or that of proxies in these networks. What
   * stands further left in the header may have been written by the client.
   */
  trustProxy: false | number | string[];
  /** Where metrics are instead of at `/metrics` of the service itself, on the loopback interface or on a host of its own. */
  metrics?: { port: number; host: string };
  /** Whether the service runs without the Integration Portal, and has none of its routes. */
  withoutPortal?: boolean;
  /** Whether members may not sign in to it by a wallet. */
  withoutPortalWallet?: boolean;
  /** Whether HSTS holds for the subdomains of the public address as well. */
  hstsSubdomains?: boolean;
  /** How many open scope requests (`pending` or `read`) the service holds at most. */
  maxOpen: number;
  /** How many scope requests one address may create in a minute. */
  createsPerMinute: number;
  /** Where mails with codes go. In live mode no e-mail address is verified without it; in development they become files. */
  smtp?: SmtpOptions;
  /** Who mails come from. */
  mailFrom?: { name: string; address: string };
  /** Who sends text messages with codes, and the key with which the service signs what it hands over. The same holds for phone numbers. */
  textWebhook?: { url: string; key: Buffer };
  /** How many mails, and how many text messages, the service sends in a day. */
  mailsPerDay: number;
  textsPerDay: number;
  /** TLS key and certificate (PEM) where the service ends TLS itself. */
  tls?: { key: string; cert: string };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Where the database is. */
export type Place = Pick<Options, 'store' | 'dataDir' | 'redis'>;

/** The options are not usable. `problems` says what is missing, one line for each. */
export class OptionsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: string[]) {
    super(`The service cannot start:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'OptionsError';
    this.problems = problems;
  }
}

/** Makes the data folder, readable by its owner alone. */
export function makeDataDir(dataDir: string): string {
  const path = resolve(dataDir);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
