import { unsafeCSS } from 'lit';
import { buttonStyles, palette } from '../../src/palette/index.js';

/** The colours and the buttons of both elements. In a file of its own, because the build minifies no style sheet beside a call of `unsafeCSS`. */
export const paletteStyles = unsafeCSS(`:host{${palette}}${buttonStyles}`);
