/** What this wallet supports. A Verifier that uses `request_uri_method=post` gets it (OpenID4VP 1.0, section 10). */
export const WALLET_METADATA = {
  vp_formats_supported: {
    'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
    mso_mdoc: { issuerauth_alg_values: [-7], deviceauth_alg_values: [-7] },
  },
  client_id_prefixes_supported: ['x509_hash', 'x509_san_dns', 'redirect_uri'],
  response_types_supported: ['vp_token'],
  response_modes_supported: ['direct_post.jwt', 'direct_post'],
  request_object_signing_alg_values_supported: ['ES256'],
  authorization_encryption_alg_values_supported: ['ECDH-ES'],
  authorization_encryption_enc_values_supported: ['A256GCM', 'A128GCM'],
};
