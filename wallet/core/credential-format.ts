/** The formats of credentials that this wallet holds (OpenID4VP 1.0, appendix B). */
export const FORMATS = ['dc+sd-jwt', 'mso_mdoc'] as const;

export type CredentialFormat = (typeof FORMATS)[number];

/** Tells the format of an issued credential: an SD-JWT ends with `~`, which is no character of base64url, in which mdocs come. */
export function formatOf(credential: string): CredentialFormat {
  return credential.includes('~') ? 'dc+sd-jwt' : 'mso_mdoc';
}
