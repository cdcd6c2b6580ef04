/** Whether a text has the form of a JWS in compact serialisation (RFC 7515, section 7.1): three parts of base64url characters, joined by dots. */
export function isCompactJws(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}
