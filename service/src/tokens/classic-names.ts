/** `iss` of every JWT that the service signs for sites. The SDKs of the original system compare it, so a self-hosted service keeps it. */
export const ISSUER = 'civic-sip-hosted-service';

/** `aud` of the same JWTs, with its slash at the end, for the same reason. */
export const AUDIENCE = 'https://api.civic.com/sip/';

/** `typ` of an auth code. Because of it, nothing else that this service signs can pass for an auth code (RFC 8725, section 3.11). */
export const AUTH_CODE_TYPE = 'civic-auth-code+jwt';
