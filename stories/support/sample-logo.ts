/** A site's logo as the service stores it: a raster `data:` URL. Drawn here, so that the stories carry no binary file. */
export function sampleLogo(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 96;
  canvas.height = 96;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = '#20407a';
  pen.fillRect(0, 0, 96, 96);
  pen.fillStyle = '#ffc94a';
  for (const [x, y, size] of [
    [18, 50, 28],
    [50, 50, 28],
    [34, 18, 28],
  ] as const) {
    pen.fillRect(x, y, size, size);
  }
  return canvas.toDataURL('image/png');
}
