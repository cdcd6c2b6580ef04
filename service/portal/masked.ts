import type { Snapshot } from '../../src/protocol/http.js';

/** How a secret or a code begins and ends. The page shows nothing more of one. */
export function masked(text: string): string {
  return `${text.slice(0, 6)}…${text.slice(-4)}`;
}

/** A reply of the service with the one code that it can carry cut. */
export function withMaskedCode(reply: unknown): unknown {
  const { authCode } = Object(reply) as Partial<Snapshot>;
  return typeof authCode === 'string' ? { ...Object(reply), authCode: masked(authCode) } : reply;
}

/** Headers with the page secret in them cut. */
export function withMaskedSecret(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'authorization' ? value.replace(/\S+$/, masked) : value,
    ]),
  );
}
