// The types for `require`. They are those of `import`; TypeScript needs this file because it does not take them from an ES module by itself.
import type * as esm from './index.js' with { 'resolution-mode': 'import' };

export declare const newClient: typeof esm.newClient;
export declare const newLogin: typeof esm.newLogin;
export declare const ExchangeError: typeof esm.ExchangeError;
export type ExchangeError = esm.ExchangeError;
export type {
  Client,
  ClientConfig,
  ExchangeErrorCode,
  ExchangeErrorDetails,
  ExchangeOptions,
  Login,
  Runtime,
  TrustedJwk,
  UserData,
  UserDataItem,
} from './index.js' with { 'resolution-mode': 'import' };

declare const civicSip: { newClient: typeof esm.newClient };
export default civicSip;
