import { type ScopeName, SCOPE_NAMES, type TrustOverview } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';
import type { TrustAnchor, TrustList } from '../store/store.js';
import { trustedIssuers } from '../trust/anchors.js';
import { visibleText } from '../untrusted-text.js';
import { type TrustedFor, queryOf } from './build-query.js';
import { SCOPES } from './scope-table.js';

/** Who is trusted for what, how old the lists are, and which scopes that makes answerable. */
export async function readTrust(
  context: Pick<Context, 'store' | 'options' | 'clock'>,
): Promise<TrustOverview> {
  const { store, clock } = context;
  const now = clock();
  const [anchors, lists] = [await store.listTrustAnchors(), await store.listTrustLists()];
  return {
    anchors: anchors.map((anchor) => describeAnchor(anchor, now)),
    lists: lists.map((list) => describeList(list, now)),
    answerable: answerableBy(await trustedIssuers(context)),
  };
}

/** The scopes that every app has which these alone can answer. */
export function answerableBy(issuers: readonly TrustedFor[]): ScopeName[] {
  return SCOPE_NAMES.filter(
    (name: ScopeName) =>
      queryOf({ name, labels: [...SCOPES[name].labels] }, issuers, () => true) !== undefined,
  );
}

function describeAnchor(anchor: TrustAnchor, now: number): TrustOverview['anchors'][number] {
  const { id, types, isTest } = anchor;
  const known = { id, types, isTest, scopes: answerableBy([anchor]) };
  if ('jwks' in anchor)
    return { ...known, name: visibleText(anchor.issuer, 200), jwks: anchor.jwks, state: 'trusted' };
  const { subject, validFrom, validTo } = parsePem(anchor.certificate);
  const [notBefore, notAfter] = [Date.parse(validFrom), Date.parse(validTo)];
  const state = now > notAfter ? 'expired' : now < notBefore ? 'not yet valid' : 'trusted';
  const name = visibleText(subject.replaceAll('\n', ', '), 200);
  return { ...known, name, notBefore, notAfter, isPinned: anchor.isPinned ?? false, state };
}

function describeList(list: TrustList, now: number): TrustOverview['lists'][number] {
  const { id, url, types, content, failures, failed } = list;
  const isExpired = content === undefined || content.nextUpdate <= now;
  return {
    id,
    url,
    types,
    ...(content && {
      sequence: content.sequence,
      issuedAt: content.issuedAt,
      fetchedAt: content.fetchedAt,
      nextUpdate: content.nextUpdate,
      issuers: content.count,
    }),
    state: isExpired ? 'expired' : 'trusted',
    failures,
    ...(failed !== undefined && { failed }),
    scopes: content?.count ? answerableBy([{ types }]) : [],
  };
}
