/** The signature algorithms (JOSE names) that are accepted from issuers and from holders: ES256, which HAIP 1.0 asks of everybody, and what else issuers use. */
export const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'EdDSA'];
