import { X509Certificate, createHash } from 'node:crypto';
import type { ListedCertificate, Store, TrustList } from '../../store/store.js';

/** A certificate of a list, parsed. */
export interface ParsedCertificate extends Omit<ListedCertificate, 'certificate'> {
  certificate: X509Certificate;
}

/** The digest by which a running service notices that a list has other certificates than before. */
export function digestOf(certificates: readonly ListedCertificate[]): string {
  return createHash('sha256').update(JSON.stringify(certificates)).digest('base64url');
}

/** Those that can be parsed and are nothing but DER; others could vouch for nothing. */
export function parseCertificates(certificates: readonly ListedCertificate[]): ParsedCertificate[] {
  return certificates.flatMap(({ certificate: text, ...rest }) => {
    try {
      const der = Buffer.from(text, 'base64');
      const certificate = new X509Certificate(der);
      return certificate.raw.equals(der) ? { ...rest, certificate } : [];
    } catch {
      return [];
    }
  });
}

const parsed = new WeakMap<Store, Map<string, { digest: string; certificates: ParsedCertificate[] }>>();

/** The certificates of a list. They are read and parsed again only when they are others, also when another process changed them. */
export async function certificatesOf(store: Store, { id, content }: TrustList): Promise<ParsedCertificate[]> {
  const known: NonNullable<ReturnType<typeof parsed.get>> = parsed.get(store) ?? new Map();
  parsed.set(store, known);
  const kept = known.get(id);
  if (kept && kept.digest === content?.digest) return kept.certificates;
  const stored = await store.getListedCertificates(id);
  const certificates = parseCertificates(stored);
  known.set(id, { digest: digestOf(stored), certificates });
  return certificates;
}
