import { unsafeCSS } from 'lit';
import { palette } from '../../src/palette/index.js';

/** The colours of both elements. In a file of its own, because the build minifies no style sheet beside a call of `unsafeCSS`. */
export const paletteStyles = unsafeCSS(`:host{${palette}}`);
