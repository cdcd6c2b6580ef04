import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The text of a file that holds a certificate (PEM); undefined when it cannot be read, or holds none. */
export function readCertificate(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const { raw } = new X509Certificate(text);
    return raw.length > 0 ? text : undefined;
  } catch {
    return undefined;
  }
}
