import type { Context } from '../../context.js';
import { sha256 } from '../../keys/request-ids.js';
import type { ListedCertificate } from '../../store/store.js';
import type { TrustedCertificate } from '../anchors.js';
import { certificatesOf } from './certificates.js';

/**
 * The anchors for which lists vouch. From its next update on, a list vouches for nothing, whether or not it could be fetched again. Its
 * certificates of authorities are anchors; others are those of issuers themselves, and pinned.
 * @param purposes for what the anchors may vouch
 */
export async function listAnchors(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  purposes: readonly ListedCertificate['purpose'][],
): Promise<TrustedCertificate[]> {
  const current = (await store.listTrustLists()).filter(
    ({ content }) => content !== undefined && clock() < content.nextUpdate,
  );
  const anchors = await Promise.all(
    current.map(async (list) => {
      const certificates = (await certificatesOf(store, list)).filter(({ purpose }) =>
        purposes.includes(purpose),
      );
      // An entity keeps its id when its certificate is replaced, so that user ids outlive it.
      return certificates.map(({ entity, certificate }) => ({
        id: `${list.id}-${sha256(entity).slice(0, 12)}`,
        types: list.types,
        certificate,
        isPinned: !certificate.ca,
      }));
    }),
  );
  return anchors.flat();
}
