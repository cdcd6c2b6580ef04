/**
 * A language of ours as the person's browser has it, for dates and numbers: British English, say. The digits are those of the language itself, in
 * which the words have theirs: Arabic as in Egypt would bring others.
 *
 * @param tag the language, one of those in `languages.ts`
 * @param wanted BCP 47 tags, the most wanted first, such as `navigator.languages`
 * @returns a tag that `Intl` takes
 */
export function variantOf(tag: string, wanted: readonly string[]): string {
  const variant = wanted.find((one) => one === tag || one.startsWith(`${tag}-`));
  if (variant === undefined || !isTag(variant)) return tag;
  const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions();
  return new Intl.Locale(variant, { numberingSystem }).toString();
}

/** Some systems give browsers a tag that `Intl` does not take, such as `en-US@posix`. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
