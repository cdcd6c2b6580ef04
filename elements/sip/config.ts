import { defaultService } from '../shared/default-service.js';
import { serviceBase } from '../../src/client/service-base.js';

/** The options of `new civic.sip()`. */
export interface SipConfig {
  /** The public id of the app. Required. */
  appId: string;
  /** The stage of the original system. It is kept, and has no effect, because a service has one stage. Default: `prod`. */
  stage?: string | undefined;
  /** What the back-end SDKs call `stage`. It is kept, and has no effect. */
  env?: string | undefined;
  /** The address of the service's classic API, such as `https://id.example.org/sip/`. Default: that of the service from which the script came; a copy of the script on your own site comes from none. */
  api?: string | undefined;
  /** Kept without effect, because the service no longer shows a page of its own in a frame. */
  url?: string | undefined;
  /** Kept without effect. */
  version?: string | undefined;
  /** Kept without effect. Default: `true`. */
  cors?: boolean | undefined;
  /** Skips the screen that explains `PROOF_OF_IDENTITY`. Default: `false`. */
  hideIntro?: boolean | undefined;
  /** The page to which a wallet on the same device returns. Default: this page. The original did not have this option. */
  returnUrl?: string | undefined;
  /** A value that your back-end made for this visitor. It comes back inside the signed user data. The original did not have this option. */
  loginNonce?: string | undefined;
}

/** The options with their defaults. Pages find them in `instance.config`. */
export interface FullConfig extends SipConfig {
  stage: string;
  api: string;
  url: string;
  cors: boolean;
  timeout: number;
  parent: boolean;
  parentVersion: string;
}

/** The hosts of the original system, which no longer exist. An option that names one of them means the service that hosts the script. */
const GONE = /(^|\.)civic\.com$|^kw9lj3a57c\.execute-api\.us-east-1\.amazonaws\.com$/;

function absolute(address: string): string {
  try {
    return new URL(address, globalThis.document?.baseURI).href;
  } catch {
    return '';
  }
}

/** The base address of the service that an `api` option names; empty when no service is known. */
export function serviceOf(api: string | undefined): string {
  const given = api ? absolute(api) : '';
  const named = api && !(given && GONE.test(new URL(given).hostname)) ? given : defaultService();
  return serviceBase(named)?.replace(/\/sip$/, '') ?? '';
}

/** Adds the defaults of the options that a page left out. The addresses are those of the service instead of the original system. */
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
    api: api ?? (service && `${service}/sip/`),
    url: config.url ?? `${service}/scopeRequest/${stage}/index.html`,
  };
}
