import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, type Plugin, Visitor } from 'vite';
import { cut } from '../cut.js';
import { CUTS } from './cuts.js';

const CSS_TAG = fileURLToPath(new URL('./css-tag.js', import.meta.url));

/** Holds one constant, and is left as it is. */
const IS_SERVER = 'lit-html/is-server.js';

/** What of Lit the hosted files do without, as a class would ask for it. */
const IN_CLASSES = {
  'options of a property other than `attribute`, `reflect`, `state` and `type`':
    /\b(?:converter|hasChanged|useDefault|noAccessor):/,
  'properties that are neither text nor Boolean': /\btype: (?:Number|Array|Object)\b/,
  'rendering outside an element': /\bimport \{[^}]*\brender\b[^}]*\} from 'lit'/,
  'updates that wait': /\b(?:scheduleUpdate|shouldUpdate|removeController)\(/,
} as const;

/** The same, as a piece of a template would, before the value that comes next or after the one before. */
const IN_TEMPLATES = {
  'values beside comments and beside elements that hold nothing but text':
    /<(?:!--|(?:script|style|textarea|title)\b)/i,
  'values for properties of an element': /\s\.[\w-]+=["']?$/,
  'values right before />': /^\/>/,
} as const;

function firstOf(table: Readonly<Record<string, RegExp>>, text: string): string | undefined {
  return Object.keys(table).find((what) => table[what]?.test(text));
}

/** What of Lit a source file asks for although the hosted files do without it; `undefined` when it asks for nothing of the kind. */
export function asksTooMuch(file: string, source: string): string | undefined {
  let what = firstOf(IN_CLASSES, source);
  new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis, expressions } }) {
      if (tag.type !== 'Identifier' || expressions.length === 0) return;
      if (tag.name === 'css') what ??= 'values inside css``';
      if (tag.name === 'html' || tag.name === 'svg')
        for (const { value } of quasis) what ??= firstOf(IN_TEMPLATES, value.raw);
    },
    ClassBody({ body }) {
      const accessors = body.filter(
        (member) => member.type === 'MethodDefinition' && /^[gs]et$/.test(member.kind),
      );
      const names = accessors.map((member) => nameOf(member)).filter((name) => name !== undefined);
      const properties = body.find((member) => nameOf(member) === 'properties');
      if (properties?.type !== 'PropertyDefinition' || properties.value?.type !== 'ObjectExpression') return;
      const options = properties.value.properties.map((property) => nameOf(property));
      if (names.some((name) => options.includes(name))) what ??= 'properties with an accessor of their own';
    },
  }).visit(parseSync(file, source).program);
  return what;
}

/** The plain name of a member; nothing for one that is computed or private. */
function nameOf(member: ESTree.ClassElement | ESTree.ObjectPropertyKind): string | undefined {
  return 'key' in member && member.key.type === 'Identifier' ? member.key.name : undefined;
}

/** Lit without what no element of ours asks for (`cuts.ts`, `css-tag.js`). An element that does ask for it breaks the build. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('/css-tag.js') && importer?.includes('/@lit/reactive-element/') ? CSS_TAG : null;
    },
    transform: {
      filter: { id: /\/node_modules\/(?:@lit\/|lit-element\/|lit-html\/)|\/elements\/.*\.ts$/ },
      handler(code, id) {
        const [, module] = /\/node_modules\/(.+)$/.exec(id) ?? [];
        if (module === IS_SERVER) return null;
        const cuts = module && CUTS[module];
        if (cuts) return { code: cut(code, cuts), map: null };
        const what = module ?? asksTooMuch(id, code);
        if (what) this.error(`${id}: the hosted files do without ${what} (scripts/lit)`);
        return null;
      },
    },
  };
}
