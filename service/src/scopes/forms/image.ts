import { createHash } from 'node:crypto';

/** Bytes of an image at most. */
const MAX_IMAGE = 524_288;
const JPEG_BASE64 = /^(?:data:image\/jpeg;base64,)?([A-Za-z0-9+/]+={0,2})$/;

/** A JPEG as base64, from the bytes of an mdoc, a `data:` URL or base64. Other kinds of image are not converted; no browser shows the JPEG 2000 of a passport. */
export function formatImage(value: unknown): string | undefined {
  return jpeg(value)?.toString('base64');
}

/** MD5 of the image's bytes as hex, as the original service gave it. It tells images apart and proves nothing. */
export function imageDigest(value: unknown): string | undefined {
  const bytes = jpeg(value);
  return bytes && createHash('md5').update(bytes).digest('hex');
}

function jpeg(value: unknown): Buffer | undefined {
  const bytes = value instanceof Uint8Array ? Buffer.from(value) : fromBase64(value);
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'));
  return isJpeg && bytes.length <= MAX_IMAGE ? bytes : undefined;
}

function fromBase64(value: unknown): Buffer {
  const base64 =
    typeof value === 'string' && value.length <= MAX_IMAGE * 2 ? JPEG_BASE64.exec(value)?.[1] : undefined;
  return Buffer.from(base64 ?? '', 'base64');
}
