// Types for `require`: the same as those of `import`, which TypeScript will not take from an ES module by itself.
import type * as esm from './index.js' with { 'resolution-mode': 'import' };

export declare const newClient: typeof esm.newClient;
export declare const ExchangeError: typeof esm.ExchangeError;
export type ExchangeError = esm.ExchangeError;
export type {
  Client,
  ClientConfig,
  ExchangeErrorCode,
  ExchangeOptions,
  TrustedJwk,
  UserData,
  UserDataItem,
} from './index.js' with { 'resolution-mode': 'import' };

declare const civicSip: { newClient: typeof esm.newClient };
export default civicSip;
