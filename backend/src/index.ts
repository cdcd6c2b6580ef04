import { newClient } from './new-client.js';

export { newClient };
export { ExchangeError } from './exchange-error.js';
export type { ExchangeErrorCode } from './exchange-error.js';
export type { ClientConfig, TrustedJwk } from './config.js';
export type { Client, ExchangeOptions } from './new-client.js';
export type { UserData, UserDataItem } from './user-data.js';

/** The shape of civic-sip-api, for `import civicSip from …`. */
export default { newClient };
