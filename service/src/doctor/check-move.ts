import type { Context } from '../context.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('former address');

const PATIENCE = 5_000;

/** Whether former addresses lead here as themselves, and who in the portal has no passkey for the present one. */
export async function checkMove(context: Context, isOffline: boolean, fetchIt = fetch): Promise<Finding[]> {
  const { formerPublicUrls = [] } = context.options;
  const reached = isOffline
    ? []
    : await Promise.all(formerPublicUrls.map((former, at) => ofAddress(former, at + 1, fetchIt)));
  return [...reached, ...(await ofPasskeys(context))];
}

/** The service answers for the address that it was asked by. A proxy that writes another `Host` makes all of them one. */
async function ofAddress(former: string, nth: number, fetchIt: typeof fetch): Promise<Finding> {
  const { origin, pathname } = new URL(`${former}/issuer`);
  try {
    const reply = await fetchIt(`${origin}/.well-known/jwt-vc-issuer${pathname}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { issuer } = Object(await reply.json()) as { issuer?: unknown };
    return issuer === `${former}/issuer`
      ? ok(`the former address ${nth} leads here, and is answered as itself`)
      : problem(
          `the former address ${nth} is answered as another address: what was issued there cannot be checked`,
          'let the proxy pass Host on as it came, or send X-Forwarded-Host and set CIVIC_TRUST_PROXY',
        );
  } catch {
    return warning(
      `the former address ${nth} does not lead here from this machine`,
      'keep its DNS, certificate and proxy as long as it is in CIVIC_FORMER_PUBLIC_URLS, or try from another machine',
    );
  }
}

/** Browsers keep passkeys for a host. Those of earlier versions do not say for which, which matters only after a move. */
async function ofPasskeys({ store, options }: Context): Promise<Finding[]> {
  if (options.withoutPortal) return [];
  const { hostname } = new URL(options.publicUrl);
  const unnamed = options.formerPublicUrls ? undefined : hostname;
  const lacking = (await store.listAccounts()).filter(
    ({ passkeys }) => !passkeys.some(({ host = unnamed }) => host === hostname),
  );
  if (lacking.length === 0) return [];
  return [
    warning(
      `${lacking.length} members of the portal have no passkey that is known to be for the present host`,
      'each signs in there with a recovery code and adds a passkey; who has no code is invited anew, and an owner takes the link of portal link',
    ),
  ];
}
