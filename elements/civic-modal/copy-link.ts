import type { LoadedStrings } from '../../src/locales/strings.js';

/** Copies a link. @returns whether that succeeded, in words */
export async function copyLink(link: string, strings: LoadedStrings): Promise<string> {
  try {
    await navigator.clipboard.writeText(link);
    return strings.copied;
  } catch {
    return strings.copyFailed;
  }
}
