/**
 * What a person typed where digits belong, with the digits 0 to 9. Keyboards in Arabic and Persian have others, those for Chinese and Japanese have
 * wide ones, and a number that is copied from right-to-left text brings invisible marks along.
 */
export function typedDigits(text: string): string {
  // The last four bits of U+0660 to U+0669 and of U+06F0 to U+06F9 are the digit.
  return text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\p{Cf}/gu, '');
}
