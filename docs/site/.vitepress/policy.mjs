// The pages work under a Content Security Policy that allows neither inline scripts nor inline styles: what VitePress writes into a page goes into files.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `connect-src` is for the words of other languages and the index of the search, which are on the same host. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const files = new Map();
const styles = new Map();

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function classFor(style) {
  const name = `s-${hashOf(style)}`;
  styles.set(name, style);
  return name;
}

/** Gives tags a class in place of their `style` attribute. */
function withoutStyles(html) {
  return html.replaceAll(/<\w[^<>]*? style="[^<>]*>/g, (tag) => {
    const [, style = ''] = / style="([^"]*)"/.exec(tag) ?? [];
    const bare = tag.replace(/ style="[^"]*"/, '');
    if (style === '') return bare;
    if (bare.includes(' class="')) return bare.replace(' class="', ` class="${classFor(style)} `);
    return bare.replace(/^<\w+/, `$& class="${classFor(style)}"`);
  });
}

/** Moves what a page has inline into files; scripts still run before the page is drawn. */
export function withoutInline(html) {
  const page = html.replaceAll(
    /<script((?![^>]* src=)[^>]*)>([\s\S]+?)<\/script>/g,
    (_, attributes, text) => {
      const file = `assets/inline.${hashOf(text)}.js`;
      files.set(file, text);
      return `<script${attributes} src="/${file}"></script>`;
    },
  );
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return withoutStyles(page).replace('<meta charset="utf-8">', `$&\n    ${policy}`);
}

/** A plugin of markdown-it, for what scripts write into pages that are opened later: the colours of code, and how the cells of tables are aligned. */
export function classesForStyles(md) {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (...args) => withoutStyles(fence(...args));
  md.core.ruler.push('classes-for-cells', ({ tokens }) => {
    for (const token of tokens) {
      const style = token.attrGet('style');
      if (style === null) continue;
      token.attrs = token.attrs.filter(([name]) => name !== 'style');
      token.attrJoin('class', classFor(style));
    }
  });
}

/** Writes the files into the site. For servers that read `_headers`, the policy is there as well. */
export function writePolicyFiles(folder) {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  const rules = [...styles].map(([name, style]) => `.${name}{${style}}\n`);
  writeFileSync(join(folder, 'inline.css'), rules.join(''));
  writeFileSync(
    join(folder, '_headers'),
    `/*\n  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n`,
  );
}
