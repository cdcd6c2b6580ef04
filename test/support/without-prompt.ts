/**
 * Takes Chromium's wallet prompt away, as in browsers that have none: most tests are about the code and the link. What has the prompt is tested with it
 * in test/e2e/dc-api.test.ts and test/elements/wallet-prompt.test.ts.
 */
export const WITHOUT_PROMPT = '--disable-features=WebIdentityDigitalCredentials';
