/**
 * Text from a service, fit to be shown: no control characters, no direction overrides, no lone surrogates,
 * at most `max` characters. Zero-width (non-)joiners stay: scripts and emoji need them.
 */
export function cleanText(value: string, max: number): string {
  const text = value
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : text;
}
