import { newClient } from './new-client.js';
import { newLogin } from './new-login.js';

export { newClient, newLogin };
export { ExchangeError } from './exchange-error.js';
export type { ExchangeErrorCode, ExchangeErrorDetails } from './exchange-error.js';
export type { ClientConfig, TrustedJwk } from './config.js';
export type { Client, ExchangeOptions } from './new-client.js';
export type { Login } from './new-login.js';
export type { Runtime } from './runtime.js';
export type { UserData, UserDataItem } from './user-data.js';

/** The default export has the shape of civic-sip-api, for `import sip from 'civic-sip-api'`. */
export default { newClient };
