/** The HTTP bodies of the portal about the certificates of an app. Times are as OpenSSL writes them. */

/** `GET /portal-api/apps/{id}/certificate`, which `POST …` `{certificate, key?}` (PEM) replaces: what wallets see of an app, field by field. */
export interface CertificateDetail {
  appId: string;
  issued: 'imported' | 'by the own authority, renews itself';
  subject: string;
  issuer: string;
  /** Its alternative names. */
  names: string;
  validFrom: string;
  validTo: string;
  /** Fingerprint. */
  sha256: string;
  clientId: 'x509_hash' | 'x509_san_dns';
  intermediates: number;
  root: 'sent' | 'left out';
  /** Whether a certificate request waits for its certificate. */
  openRequest: boolean;
  /** Until when a platform's own wallet knows the app. */
  google?: string;
  apple?: string;
  /** What wallets may stumble over. */
  findings: { finding: string; meaning: string }[];
}

/**
 * By what a platform's own wallet knows an app: a row of `GET /portal-api/apps/{id}/platform-certificates`. `POST …/{platform}`
 * `{certificate, key?, metadata?}` (PEM, and for Google alone base64url) sets one, and `POST …/{platform}/remove` `{confirm}` takes it away; the
 * answers are the rows that there are then.
 */
export interface PlatformCertificateRow {
  platform: 'google' | 'apple';
  subject: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  /** Fingerprint. */
  sha256: string;
  intermediates: number;
}

/**
 * `POST /portal-api/apps/{id}/certificate/request`: who asks. An organisation has `organisation` and `organisationId`; a natural person has `givenName`,
 * `surname` and `serialNumber`. The answer is `{request}`, in PEM; its key stays with the service.
 */
export interface CertificateSubjectInput {
  /** Two capital letters (ISO 3166-1). */
  country: string;
  organisation?: string;
  /** Type, country, hyphen and identifier (ETSI EN 319 412-1), such as `LEIXG-…` and `VATDE-…`. */
  organisationId?: string;
  givenName?: string;
  surname?: string;
  serialNumber?: string;
  /** Default: the name of the app. */
  commonName?: string;
  /** Where people can ask: https addresses and mail addresses, at most 8. */
  contacts?: string[];
}
