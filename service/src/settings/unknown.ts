import { SETTINGS } from './names.js';

/** Names that people take for ours, and what they mean. */
const MISTAKEN: Readonly<Record<string, string>> = {
  CIVIC_PUBLIC_URL: 'PUBLIC_URL',
  CIVIC_SMTP_URL: 'SMTP_URL',
};

/** What Kubernetes sets for a service called `civic`, and what is too near to one of our names. */
const OF_PLATFORMS: ReadonlySet<string> = new Set(['CIVIC_PORT']);

/**
 * Finds misspelt settings: a `CIVIC_…` variable that is none of ours but looks like one. Others are left alone, because platforms make such names
 * themselves: for a service called `civic`, Kubernetes sets CIVIC_SERVICE_HOST and CIVIC_PORT.
 * @returns one line for each, with the right spelling
 */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env).flatMap((name) => {
    if (!name.startsWith('CIVIC_') || SETTINGS.includes(name) || OF_PLATFORMS.has(name)) return [];
    const meant = MISTAKEN[name] ?? SETTINGS.find((known) => differsInOnePlace(name, known));
    return meant === undefined ? [] : [`${name} is no setting: it is spelt ${meant}`];
  });
}

/** Whether two names are equal but for one place of at most two characters: a letter too many, missing, wrong, or two exchanged. */
function differsInOnePlace(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return longest - start - end <= 2;
}
