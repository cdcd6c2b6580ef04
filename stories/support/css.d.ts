/** Vite brings style sheets into the page. */
declare module '*.css';
