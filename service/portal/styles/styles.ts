import { pageStyles } from 'civic-elements/palette';
import { unsafeCSS } from 'lit';
import { contents } from './contents.js';
import { forms } from './forms.js';
import { frame } from './frame.js';
import { looks } from './looks.js';
import { tries } from './tries.js';

/** What elements, wallet and the pages of the service share, and the styles of this page. Views are drawn into its tree, so that all share them. */
export const styles = [unsafeCSS(pageStyles(':host')), frame, forms, contents, looks, tries];
