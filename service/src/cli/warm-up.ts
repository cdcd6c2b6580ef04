/** What most flows need, in their order: certificates of apps and of issuers, the query's evaluation, tokens of others; and metrics. Each is imported where it is used. */
const NEEDED: readonly (() => Promise<unknown>)[] = [
  () => import('../keys/certificates.js'),
  () => import('../credentials/verify-chain.js'),
  () => import('dcql'),
  () => import('jose'),
  () => import('../operations/metrics.js'),
];

/**
 * Loads it before the service listens. Node ends the process when it cannot open a module's file, also where the import is caught, so that a service which
 * loads them later would die of the crowd that comes back after a restart, once no file descriptor is left.
 */
export async function warmUp(): Promise<void> {
  for (const load of NEEDED) await load();
}
