import { AppError } from '../errors.js';

const MAX_BYTES = 16_384;

const SIGNATURES: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  gif: (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1')),
  webp: (bytes) =>
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP',
};

/**
 * A raster image as `data:` URL whose bytes are what its type says; SVG can carry script and links and is refused.
 * @throws AppError
 */
export function checkLogo(logo: string): string {
  const match = /^data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(logo);
  const bytes = Buffer.from(match?.[2] ?? '', 'base64');
  const hasSignature = SIGNATURES[match?.[1] ?? ''];
  if (!hasSignature || bytes.length > MAX_BYTES || !hasSignature(bytes)) {
    throw new AppError('logo: a data: URL of a PNG, JPEG, WebP or GIF of at most 16 kB');
  }
  return logo;
}
