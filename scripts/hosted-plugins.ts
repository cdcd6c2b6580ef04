import { minify } from 'terser';
import { type ESTree, minifySync, parseSync, type Plugin, Visitor } from 'vite';
import { leanLit } from './lit/lean-lit.js';

/** A style sheet without the white space that no browser needs. Ours hold no strings where it would matter, and no nested templates. */
export function squeeze(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(' > ', '>')
    .replace(/(?<=[ :(,-])0(?=\.\d)/g, '')
    .replace(/(?<=\[[\w-]+=)'([\w-]+)'(?=\])/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}

/**
 * A piece of an HTML template without indentation, and without quotes that an attribute's value does not need.
 * White space between tags goes when it holds a line break; nothing of ours is set in preformatted text.
 */
export function squeezeMarkup(piece: string): string {
  return piece
    .replace(/(^|>)\n\s*(?=<|$)/g, '$1')
    .replace(/\s*\n\s*>/g, '>')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('" />', '"/>')
    .replace(/(?<= [\w-]+=)"([\w.#-]+)"(?=>| (?!\/))/g, '$1');
}

/** A source file with its templates squeezed. Before minifying, because minifiers leave template literals alone. */
export function squeezeSource(file: string, source: string): string {
  const pieces: { raw: string; at: number; squeezed: string }[] = [];
  const squeezeWith = (change: (text: string) => string, quasis: readonly ESTree.TemplateElement[]) => {
    for (const { value, start } of quasis)
      pieces.push({ raw: value.raw, at: source.indexOf(value.raw, start), squeezed: change(value.raw) });
  };
  new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      const name = tag.type === 'Identifier' ? tag.name : '';
      if (name === 'html' || name === 'svg') squeezeWith(squeezeMarkup, quasis);
      if (name === 'css') squeezeWith(squeeze, quasis);
    },
    TemplateLiteral({ quasis, expressions }) {
      if (file.includes('/src/palette/') && expressions.length === 0) squeezeWith(squeeze, quasis);
    },
  }).visit(parseSync(file, source).program);
  const fromTheEnd = pieces.toSorted((a, b) => b.at - a.at);
  return fromTheEnd.reduce(
    (code, { raw, at, squeezed }) => code.slice(0, at) + squeezed + code.slice(at + raw.length),
    source,
  );
}

function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:elements|src\/palette)\/.*\.ts$/ },
      handler: (code, id) => ({ code: squeezeSource(id, code), map: null }),
    },
  };
}

/** Vite's minifier, then Terser: each finds what the other leaves. */
function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    async renderChunk(code, chunk, { format }) {
      const module = format === 'es';
      const once = minifySync(chunk.fileName, code, { module, compress: true, mangle: true });
      const { code: twice } = await minify(once.code, {
        module,
        ecma: 2020,
        compress: { ecma: 2020, passes: 3, keep_fargs: false },
      });
      return { code: twice ?? once.code, map: null };
    },
  };
}

/** What makes the hosted files small. */
export function hostedPlugins(): Plugin[] {
  return [leanLit(), squeezeTemplates(), minifyTwice()];
}
