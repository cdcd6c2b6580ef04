/**
 * The text that is put on a colour, and its contrast (WCAG 2.2, contrast ratio and relative luminance). The palette of the elements decides the same in CSS.
 * @param colour `#rrggbb`
 */
export function textOn(colour: string): { isWhite: boolean; contrast: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const isWhite = luminance < 0.1791;
  return { isWhite, contrast: isWhite ? 1.05 / (luminance + 0.05) : (luminance + 0.05) / 0.05 };
}

/** A channel of sRGB, 0 to 1, as the amount of light that it stands for. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** What was typed as `#rrggbb`, as the service takes it; `undefined` where it is no colour. */
export function hexColour(text: string): string | undefined {
  const digits = text.trim().toLowerCase();
  if (!/^#(?:[0-9a-f]{3}){1,2}$/.test(digits)) return undefined;
  return digits.length === 7 ? digits : digits.replace(/[0-9a-f]/g, '$&$&');
}
