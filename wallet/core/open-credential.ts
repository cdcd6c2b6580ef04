import { takeApart } from './disclosures.js';
import { type CredentialFormat, formatOf } from './credential-format.js';
import { loadMdoc } from './load-mdoc.js';
import { type ClaimPath, type CredentialContent, readSdJwt } from './sd-jwt.js';
import { type Share, share } from './share.js';
import type { HeldCredential } from './store.js';

/** A held credential together with its content. */
export interface OpenedCredential extends CredentialContent {
  format: CredentialFormat;
  held: HeldCredential;
  /** What a Verifier sees of it when these claims are disclosed. */
  share(paths: readonly ClaimPath[]): Share;
}

/**
 * Reads an issued credential of either format. It does not verify the signature.
 *
 * @throws {Error} when the text is no credential; the message may quote the text and must not be shown.
 */
export async function readCredential(credential: string): Promise<CredentialContent> {
  if (formatOf(credential) === 'dc+sd-jwt') return readSdJwt(credential);
  const { header, claims } = (await loadMdoc()).openMdoc(credential);
  return { header, claims };
}

/** Opens a credential, to show something of it. @throws {Error} as {@link readCredential} */
export async function openCredential(held: HeldCredential): Promise<OpenedCredential> {
  const { credential } = held;
  const format = formatOf(credential);
  if (format === 'mso_mdoc') return { held, format, ...(await loadMdoc()).openMdoc(credential) };
  const parts = await takeApart(credential);
  return { held, format, ...(await readSdJwt(credential)), share: (paths) => share(parts, paths) };
}
