import { transform } from 'lightningcss';
import { minifyHTMLLiterals } from 'minify-literals';

/** A style sheet with the same meaning in fewer bytes. @throws SyntaxError when it is not CSS by itself, for example with `${…}` in it */
export function minifyCss(text) {
  return transform({ filename: 'style.css', code: Buffer.from(text), minify: true }).code.toString();
}

/** Tells modules with templates: only what is tagged `html`, `svg` or `css` changes. `tsc` sets a space before the text. */
export const HAS_TEMPLATE = /\b(?:html|svg|css) ?`/;

/**
 * Takes white space and comments out of the templates of our elements and of the palette, which minifiers of JavaScript leave as they are. A plugin
 * for Vite.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:elements|src\/palette)\/.*\.ts$/, code: HAS_TEMPLATE },
      handler: minifySource,
    },
  };
}

/** A source file with its templates minified, and its source map; `null` where there is nothing to minify. */
export async function minifySource(source, fileName) {
  const result = await minifyHTMLLiterals(source, {
    fileName,
    // Without its slash a shape in a piece of SVG would take in the next one.
    minifyOptions: { keepClosingSlash: true, minifyCSS: minifyCss },
  });
  return result && { code: result.code, map: result.map?.toString() ?? null };
}
