/** Loads what reads and shows mdocs, with the library that it is made of. A wallet that never meets one does not load it. */
export function loadMdoc(): Promise<typeof import('./mdoc.js')> {
  return import('./mdoc.js');
}
