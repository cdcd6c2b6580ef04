import { defaultService } from '../shared/default-service.js';
import { serviceBase } from '../../src/client/service-base.js';

/** What `new civic.sip()` takes. */
export interface SipConfig {
  /** The app's public id. Required. */
  appId: string;
  /** Which stage an old integration named. Default `prod`. Stored; the service has one. */
  stage?: string | undefined;
  /** Root of the service's classic API, such as `https://id.example.org/sip/`. Default: that of the service the script came from. */
  api?: string | undefined;
  /** Stored only: there is no page of the service in a frame any more. */
  url?: string | undefined;
  /** Stored only. */
  version?: string | undefined;
  /** Stored only. Default `true`. */
  cors?: boolean | undefined;
  /** Skips the intro screen of PROOF_OF_IDENTITY. Default `false`. */
  hideIntro?: boolean | undefined;
  /** Where a wallet on the same device returns to. Default: this page. Not in the original. */
  returnUrl?: string | undefined;
  /** Made by your back-end for this visitor; comes back inside the signed user data. Not in the original. */
  loginNonce?: string | undefined;
}

/** The options with their defaults, as `instance.config` shows them. */
export interface FullConfig extends SipConfig {
  stage: string;
  api: string;
  url: string;
  cors: boolean;
  timeout: number;
  parent: boolean;
  parentVersion: string;
}

/** Hosts of the original system, which are gone: what names one of them means the service that hosts the script. */
const GONE = /(^|\.)civic\.com$|^kw9lj3a57c\.execute-api\.us-east-1\.amazonaws\.com$/;

function absolute(address: string): string {
  try {
    return new URL(address, globalThis.document?.baseURI).href;
  } catch {
    return '';
  }
}

/** Base address of the service that an `api` option names; empty when none is known. */
export function serviceOf(api: string | undefined): string {
  const given = api ? absolute(api) : '';
  const named = api && !(given && GONE.test(new URL(given).hostname)) ? given : defaultService();
  return serviceBase(named)?.replace(/\/sip$/, '') ?? '';
}

/** Fills in what a page left out. The addresses point to the service, where the original's pointed to its own. */
export function complete(config: SipConfig): FullConfig {
  const { stage = 'prod', api } = config;
  const service = serviceOf(api);
  return {
    timeout: 60000,
    parent: true,
    parentVersion: '1.0',
    ...config,
    cors: config.cors ?? true,
    stage,
    api: api ?? `${service}/sip/`,
    url: config.url ?? `${service}/scopeRequest/${stage}/index.html`,
  };
}
