import type { Ask, Candidate, DisclosedClaim } from '../core/index.js';

/** A claim of one Credential Query, as text that can be compared. */
export function keyOf(queryId: string, { path }: DisclosedClaim): string {
  return JSON.stringify([queryId, path]);
}

/** The claims that a candidate would share. */
export function keysOf({ parts }: Candidate = { parts: [] }): Set<string> {
  return new Set(parts.flatMap(({ queryId, claims }) => claims.map((claim) => keyOf(queryId, claim))));
}

/** Whether two candidates of an ask share from the same credentials. */
export function isSameSource({ candidates }: Ask, one: number, other: number): boolean {
  return sourceKey(candidates[one]) === sourceKey(candidates[other]);
}

function sourceKey({ parts }: Candidate = { parts: [] }): string {
  return JSON.stringify(parts.map(({ queryId, held }) => [queryId, held.id]));
}

/** The first candidate from each source, which shares the most that the Verifier prefers. */
export function sourcesOf(ask: Ask): number[] {
  const indexes = ask.candidates.map((_, index) => index);
  return indexes.filter((index) => indexes.find((other) => isSameSource(ask, other, index)) === index);
}

/** The candidate with the same source that shares the most. */
export function fullest(ask: Ask, chosen: number): Candidate | undefined {
  return ask.candidates.find((_, index) => isSameSource(ask, index, chosen));
}

/**
 * Finds the candidate from the same source that differs from the chosen one in this claim, and in as little else as the Verifier allows.
 *
 * @returns undefined where the Verifier wants the claim in any case
 */
export function toggled(ask: Ask, chosen: number, key: string): number | undefined {
  const now = keysOf(ask.candidates[chosen]);
  let best: { index: number; distance: number } | undefined;
  ask.candidates.forEach((candidate, index) => {
    const keys = keysOf(candidate);
    if (!isSameSource(ask, index, chosen) || keys.has(key) === now.has(key)) return;
    const distance =
      [...now].filter((one) => !keys.has(one)).length + [...keys].filter((one) => !now.has(one)).length;
    if (!best || distance < best.distance) best = { index, distance };
  });
  return best?.index;
}
