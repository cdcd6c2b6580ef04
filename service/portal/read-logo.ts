/** The largest logo that the service takes, in bytes. */
const MOST = 16_384;

/** An image file as `data:` URL; `undefined` where it is no raster image, or too large. The service checks again. */
export async function readLogo(file: File): Promise<string | undefined> {
  if (file.size > MOST || !/^image\/(png|jpeg|webp)$/.test(file.type)) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${file.type};base64,${btoa(binary)}`;
}
