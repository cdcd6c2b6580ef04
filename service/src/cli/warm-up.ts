/**
 * What most flows need and no start does, in the order of a flow: certificates of apps and of issuers, the query's evaluation, tokens of others. Each is
 * imported where it is used.
 */
const LATER: readonly (() => Promise<unknown>)[] = [
  () => import('../keys/certificates.js'),
  () => import('../credentials/verify-chain.js'),
  () => import('dcql'),
  () => import('jose'),
];

/** Loads one after another, so that the first visitor does not wait for it, and requests that come meanwhile have their turns. */
export async function warmUp(): Promise<void> {
  for (const load of LATER) {
    try {
      await load();
    } catch {
      // The request that needs it fails, and says so.
    }
  }
}
