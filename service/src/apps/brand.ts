import { AppError } from '../errors.js';

/**
 * The colour from which the colours of an app's modal follow. Any colour will do: the palette puts black or white on it, whichever has more contrast
 * (4.58 : 1 at least), and makes it dark or light enough where it is text (WCAG 2.2, 1.4.3), so that none has to be refused.
 * @param colour `#rgb` or `#rrggbb`
 * @returns `#rrggbb` in lower case
 * @throws AppError
 */
export function checkBrand(colour: string): string {
  const digits = colour.trim().toLowerCase();
  if (!/^#(?:[0-9a-f]{3}){1,2}$/.test(digits))
    throw new AppError('brand: a colour of the form #rrggbb or #rgb');
  return digits.length === 7 ? digits : digits.replace(/[0-9a-f]/g, '$&$&');
}
