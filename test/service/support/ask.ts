import type { Scope } from 'civic-elements/protocol';
import { resolveScope } from '../../../service/src/scopes/resolve-scope.js';
import type { OwnScope } from '../../../service/src/scopes/scope-definition.js';
import type { UserClaims } from '../../../service/src/scopes/map-claims.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import type { Shown } from './scope-cases.js';
import type { TestIssuer } from './test-issuer.js';
import type { ReadRequest } from './test-wallet.js';
import type { WalletSide } from './wallet-side.js';

/** A scope request as a page would have created it, read by the wallet. */
export interface Asked {
  request: ScopeRequest;
  read: ReadRequest;
}

export async function ask(side: WalletSide, scope: Scope, own: readonly OwnScope[] = []): Promise<Asked> {
  const { name, labels, own: ownScope } = await resolveScope(side.context, scope, own);
  const request = await side.start({ scope: name, labels, ...(ownScope && { ownScope }) });
  return { request, read: await side.read(side.requestId(request)) };
}

/** Shows these credentials, all that is in them. */
export async function show(
  side: WalletSide,
  { request, read }: Asked,
  shown: readonly Shown[],
  issuer: TestIssuer = side.issuer,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const vpToken: Record<string, string[]> = {};
  for (const { queryId, vct, claims } of shown) {
    const credential = await issuer.issue(side.wallet.publicKey, { vct, claims });
    vpToken[queryId] = [await side.wallet.present(credential, read)];
  }
  return side.post(side.requestId(request), await side.wallet.respond(read, vpToken));
}

/** What the site gets when a scope is asked and these credentials are shown. */
export async function obtain(
  side: WalletSide,
  scope: Scope,
  shown: readonly Shown[],
  own: readonly OwnScope[] = [],
): Promise<UserClaims> {
  const asked = await ask(side, scope, own);
  const { status } = await show(side, asked, shown);
  if (status !== 200) throw new Error(`refused: ${(await side.row(asked.request)).error ?? status}`);
  return side.claims(asked.request);
}

export function pairs({ data }: UserClaims): [label: string, value: string][] {
  return data.map(({ label, value }) => [label, value]);
}
