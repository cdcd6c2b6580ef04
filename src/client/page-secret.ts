function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Makes the secret that proves that this page started the scope request: 32 random bytes as base64url, 43 characters. */
export function createPageSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What the service gets instead of the secret when the scope request begins: base64url(SHA-256(ASCII of the secret)), 43 characters. */
export async function challengeOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return base64url(new Uint8Array(digest));
}
