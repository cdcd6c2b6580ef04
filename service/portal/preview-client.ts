import { type Client, ScriptedClient } from 'civic-elements/testing';
import type { WalletSummary } from '../../src/protocol/http.js';
import type { AppDetail, ScopeRow } from '../../src/protocol/portal.js';

/**
 * A client that shows an app's scope request without starting one: no service is asked, and no wallet can answer. The colour of the app is not in it,
 * because what shows a preview sets the one to be seen.
 * @param row the scope that is asked for; default: mail address and phone number
 */
export function previewClient(
  { name, logo }: Pick<AppDetail, 'name' | 'logo'>,
  row?: ScopeRow,
  wallets: readonly WalletSummary[] = [],
): Client {
  return new ScriptedClient({
    app: {
      name,
      isTest: false,
      ...(logo !== undefined && { logo }),
      ...(wallets.length > 0 && { wallets: [...wallets] }),
    },
    ...(row && { labels: row.labels.map(({ label }) => label) }),
  });
}

/** The wallets that an app's people are offered by name. Where none of those that it chose is listed any more, all are, as the service does it. */
export function offered(
  { wallets: chosen }: Pick<AppDetail, 'wallets'>,
  listed: readonly WalletSummary[],
): readonly WalletSummary[] {
  const known = listed.filter(({ name }) => chosen?.includes(name));
  return known.length > 0 ? known : listed;
}
