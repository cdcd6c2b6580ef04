import type { Context } from '../../context.js';
import { sha256 } from '../../keys/request-ids.js';
import type { ListedCertificate } from '../../store/store.js';
import type { TrustedCertificate } from '../anchors.js';
import { type ParsedCertificate, certificatesOf } from './certificates.js';

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
      return certificates.map((listed) => ({
        id: `${list.id}-${sha256(identityOf(listed)).slice(0, 12)}`,
        types: list.types,
        certificate: listed.certificate,
        isPinned: !listed.certificate.ca,
      }));
    }),
  );
  return anchors.flat();
}

/**
 * An entity keeps its id when its certificate is replaced, so that user ids outlive it. Of those that share a name, each certificate has an id of
 * its own: under one id, one issuer could speak of the people of another.
 */
function identityOf({ entity, isShared, certificate }: ParsedCertificate): string {
  return isShared ? `${entity}\0${certificate.fingerprint256}` : entity;
}
