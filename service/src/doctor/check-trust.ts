import type { Context } from '../context.js';
import { listAllExpiries } from '../expiries/all-expiries.js';
import { trustedIssuers } from '../trust/anchors.js';
import { type Finding, findingsOf } from './finding.js';

const anchors = findingsOf('anchors');
const lists = findingsOf('lists');

const DAY = 86_400_000;

/** Looks at whom the service trusts: anchors that the operator named, and lists. */
export async function checkTrust(context: Context): Promise<Finding[]> {
  return [...(await ofAnchors(context)), ...(await ofLists(context))];
}

async function ofAnchors(context: Context): Promise<Finding[]> {
  const { store, options, clock } = context;
  const known = await store.listTrustAnchors();
  const found = known
    .filter(({ isTest }) => isTest && options.mode === 'live')
    .map(({ id }) =>
      anchors.warning(`${id} vouches for test data, and counts for nothing here`, `trust remove ${id}`),
    );
  for (const { kind, of = '', expiresAt, level } of await listAllExpiries(context)) {
    if (kind !== 'anchor' || level === 'ok') continue;
    const left = Math.floor((expiresAt - clock()) / DAY);
    found.push(
      level === 'problem'
        ? anchors.problem(`${of} has expired, and is trusted no more`, 'trust add its new certificate')
        : anchors.warning(`${of} ends in ${left} days`, 'trust add the new certificate of its authority'),
    );
  }
  const trusted = await trustedIssuers(context);
  if (trusted.length === 0)
    found.push(
      anchors.problem(
        'no issuer is trusted, so no scope can be answered',
        'run serve once, which trusts what the service issues itself, or trust add, or trust list add',
      ),
    );
  return found.length > 0 ? found : [anchors.ok(`${trusted.length} issuers and authorities are trusted`)];
}

async function ofLists({ store, clock }: Context): Promise<Finding[]> {
  const known = await store.listTrustLists();
  return known.map(({ id, content, failures, failed }) => {
    const again = `trust list refresh ${id}, which says what fails`;
    if (!content) return lists.problem(`the list ${id} was never read`, again);
    if (content.nextUpdate <= clock())
      return lists.problem(`the list ${id} is out of date: nothing on it is trusted`, again);
    if (failures > 0)
      return lists.warning(`the last refreshes of the list ${id} failed (${failed ?? 'unreachable'})`, again);
    const hours = Math.floor((clock() - content.fetchedAt) / 3_600_000);
    return lists.ok(`the list ${id} was read ${hours} hours ago`);
  });
}
