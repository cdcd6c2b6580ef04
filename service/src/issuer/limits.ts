import { clientAddress } from '../rate-limit.js';

/** What wallets may ask of the issuer in a minute from one address, behind which many people may be. */
export const PER_ADDRESS = { max: 60, timeWindow: 60_000, keyGenerator: clientAddress };

/** How many logins without any data one address may take in a day: each is kept for years, to be withdrawn by. */
export const LOGINS_PER_DAY = 100;

/** How many logins without any data one address may begin in a minute. */
export const LOGINS_PER_ADDRESS = { ...PER_ADDRESS, max: 10 };
