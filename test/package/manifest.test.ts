import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Compile, type XSchema } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../src/protocol/events.js';

interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  attribute?: string;
  reflects?: boolean;
}

interface Declaration
  extends Record<'attributes' | 'events' | 'cssParts' | 'cssProperties' | 'members', Item[]> {
  tagName?: string;
  customElement?: boolean;
  slots?: Item[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
interface Manifest {
  schemaVersion: string;
  modules: { path: string; declarations: Declaration[] }[];
}

const manifest: Manifest = JSON.parse(read('custom-elements.json'));

const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
const names = (items: readonly Item[] = []) => items.map(({ name }) => name).toSorted();

function declarationOf(tag: string): Declaration {
  const declaration = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`no ${tag} in the manifest`);
  return declaration;
}

describe.each([
  { tag: 'civic-button', templates: ['civic-button'] },
  { tag: 'civic-modal', templates: ['civic-modal', 'card', 'views', 'qr-code'] },
])('custom-elements.json on <$tag>', ({ tag, templates }) => {
  const declaration = declarationOf(tag);
  const source = templates.map((name) => read(`elements/${tag}/${name}.ts`)).join('\n');
  const styles = [
    `elements/${tag}/${tag}.styles.ts`,
    'elements/shared/tokens.styles.ts',
    'src/palette/index.ts',
  ].map(read);

  it('names every attribute the class observes, and no other', () => {
    const blocks = [source, read('elements/shared/scope-request-element.ts')].map(
      (text) => /static override properties[^=]* = \{(.*?)\n {2}\};/s.exec(text)?.[1] ?? '',
    );
    const observed = [...blocks.join('').matchAll(/^ +(\w+): \{(.*)\}/gm)]
      .filter(([, , options = '']) => !/attribute: false|state: true/.test(options))
      .map(([, name = '', options = '']) => /attribute: '([^']+)'/.exec(options)?.[1] ?? name);
    expect(names(declaration.attributes)).toEqual(observed.toSorted());
  });

  it('says what an attribute may hold in words that need no other file', () => {
    for (const { type } of declaration.attributes)
      expect(type?.text).toMatch(/^(?:'\w+'|string|boolean|undefined)(?: \| (?:'\w+'|string|undefined))*$/);
  });

  it('names every property that reflects, and its attribute', () => {
    const reflected = [source, read('elements/shared/scope-request-element.ts')].flatMap((text) =>
      found(text, /^ {4}(\w+): \{.*\breflect: true\b.*\}/gm),
    );
    if (tag === 'civic-modal') reflected.push('open');
    const reflecting = declaration.members.filter(({ reflects }) => reflects);
    expect(names(reflecting)).toEqual(reflected.toSorted());
    for (const { attribute } of declaration.members)
      if (attribute !== undefined) expect(names(declaration.attributes)).toContain(attribute);
    for (const { attribute } of reflecting) expect(attribute).toBeTruthy();
  });

  it('names every event, with its type', () => {
    const own = /new Event\('close'\)/.test(source) ? ['close'] : [];
    expect(names(declaration.events)).toEqual([...Object.values(EVENTS), ...own].toSorted());
    for (const { type } of declaration.events) expect(type?.text).toMatch(/^(?:[A-Z]\w+)?Event$/);
  });

  it('names every slot and part of the templates, and no other', () => {
    const slots = found(source, /<slot(?: @slotchange=[^>]+)?( name="[\w-]+")?>/g).map((name) =>
      name.replace(/^ name="|"$/g, ''),
    );
    expect(names(declaration.slots)).toEqual(slots.toSorted());
    expect(names(declaration.cssParts)).toEqual(found(source, /\bpart(?:="|\.add\(')([\w-]+)/g));
  });

  it('names every custom property of the style sheets, with its default where that is one value', () => {
    const text = styles.join('\n');
    expect(names(declaration.cssProperties)).toEqual(found(text, /var\((--civic-[\w-]+)/g));
    for (const { name, default: value } of declaration.cssProperties)
      if (value !== undefined) expect(text).toContain(`var(${name}, ${value}`);
  });

  it('describes each of them', () => {
    const { attributes, events, slots = [], cssParts, cssProperties } = declaration;
    const silent = [...attributes, ...events, ...slots, ...cssParts, ...cssProperties].filter(
      (item) => !item.description,
    );
    expect(silent).toEqual([]);
  });

  it('keeps to itself what is private', () => {
    const inner = [...names(declaration.members), ...names(declaration.attributes)].filter((name) =>
      /^#|^(?:loading|message|phone|render|updated|styles|properties)$/.test(name),
    );
    expect(inner).toEqual([]);
  });
});

describe('custom-elements.json', () => {
  const schema: { definitions: Record<string, { properties?: object }> } = JSON.parse(
    read('node_modules/custom-elements-manifest/schema.json'),
  );
  const { version }: { version: string } = JSON.parse(
    read('node_modules/custom-elements-manifest/package.json'),
  );
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement);
  const element = Compile({
    definitions: schema.definitions,
    $ref: '#/definitions/CustomElementDeclaration',
  } as XSchema);

  it('fits the schema that it names', () => {
    expect(manifest.schemaVersion).toBe(version);
    expect(Compile(schema as XSchema).Errors(manifest)).toEqual([true, []]);
  });

  // The schema of a module takes any class for a plain one and allows every member, so these two look closer.
  it('describes each element as the schema describes custom elements', () => {
    expect(elements).toHaveLength(3);
    for (const declaration of elements) expect(element.Errors(declaration)).toEqual([true, []]);
    const known = Object.keys(schema.definitions['CustomElementDeclaration']?.properties ?? {});
    expect(known).toEqual(
      expect.arrayContaining(elements.flatMap((declaration) => Object.keys(declaration))),
    );
  });

  it('would be refused with an event without a type, or a slot without a name', () => {
    const [first] = elements;
    expect(element.Check({ ...first, events: [{ name: 'read' }] })).toBe(false);
    expect(element.Check({ ...first, slots: [{ description: 'nameless' }] })).toBe(false);
  });

  it.each([
    { tag: 'civic-button', name: 'size', type: "'small' | 'medium' | 'large'" },
    { tag: 'civic-button', name: 'variant', type: "'primary' | 'outline' | 'light'" },
    { tag: 'civic-modal', name: 'theme', type: "'auto' | 'light' | 'dark'" },
    {
      tag: 'civic-modal',
      name: 'simulate',
      type: "'approve' | 'deny' | 'expire' | 'slow' | 'offline' | 'error'",
    },
    { tag: 'civic-modal', name: 'open', type: 'boolean' },
    { tag: 'civic-button', name: 'scope-request', type: 'string' },
  ])('says that $name of <$tag> is $type', ({ tag, name, type }) => {
    const attribute = declarationOf(tag).attributes.find((item) => item.name === name);
    expect(attribute?.type?.text).toBe(type);
  });
});

it('names modules that the package ships, and none that cannot be reached', () => {
  const paths = manifest.modules.map(({ path }) => path);
  for (const path of paths) expect(path).toMatch(/^dist\/elements\/.+\.js$/);
  const { exports }: { exports: Record<string, { default?: string }> } = JSON.parse(read('package.json'));
  for (const { default: target = '' } of Object.values(exports)) {
    // The classic global, the scripted client, types and components are no elements.
    const isOfElements =
      target.startsWith('./dist/elements/') && !/\/(react|sip|testing|types)\//.test(target);
    if (isOfElements) expect(paths).toContain(target.slice(2));
  }
  expect(paths.filter((path) => /styles|views|icons|return|secret|controller/.test(path))).toEqual([]);
});

describe('package.json', () => {
  it('names the manifest where the package ships it', () => {
    const { customElements, files } = JSON.parse(read('package.json')) as {
      customElements: string;
      files: string[];
    };
    expect(customElements).toBe('custom-elements.json');
    expect(files).toContain(customElements);
  });

  it('is left as it is by the check for staleness', () => {
    const before = read('package.json');
    execFileSync(process.execPath, ['scripts/tools/check-manifest.mjs'], { cwd: root });
    expect(read('package.json')).toBe(before);
  });
});
