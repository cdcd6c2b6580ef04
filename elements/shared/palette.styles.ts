import { unsafeCSS } from 'lit';
import { buttonStyles, palette } from '../../src/palette/index.js';

/** The colours and the buttons of both elements. The dialog has colours of its own, because it may wear the brand of the app that asks. In a file of its own, because the build minifies no style sheet beside a call of `unsafeCSS`. */
export const paletteStyles = unsafeCSS(`:host,dialog{${palette}}${buttonStyles}`);
