// The theme without its typeface: the site has the fonts of the visitor's system, as the elements have.
import DefaultTheme from 'vitepress/theme-without-fonts';
import 'virtual:palette.css';
import './site.css';

export default DefaultTheme;
