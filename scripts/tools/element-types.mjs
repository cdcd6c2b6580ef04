// Writes elements/types/elements.ts from custom-elements.json: what both tags take, for the type files of each framework beside it. A script of our own, because
// generators for one framework each (@wc-toolkit/jsx-types and others) write files that do not compile as they are, or let anything pass.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'elements/types/elements.ts';

/** Frameworks print what is on or off as a word, or set the property. */
const typeOf = ({ type }) => (type.text === 'boolean' ? 'Flag' : type.text);

const member = ({ name, description }, type, mark = '?') =>
  `/** ${description.replaceAll('\n', ' ')} */\n'${name}'${mark}: ${type};`;

const block = (name, comment, members) =>
  `/** ${comment} */\nexport interface ${name} {\n${members.join('\n')}\n}\n`;

/** What no attribute can hold: objects. */
const isObject = ({ kind, static: isStatic, readonly, attribute, type }) =>
  kind === 'field' && !isStatic && !readonly && (!attribute || type.text.includes('{'));

function interfacesOf({ name, tagName, attributes, members, events }) {
  return [
    block(
      `${name}Attributes`,
      `The attributes of \`<${tagName}>\`, by their names in HTML.`,
      attributes.map((attribute) => member(attribute, `${typeOf(attribute)} | undefined`)),
    ),
    block(
      `${name}Objects`,
      `The properties of \`<${tagName}>\` that hold objects, which no attribute can.`,
      members.filter(isObject).map((property) => member(property, `${name}['${property.name}'] | undefined`)),
    ),
    block(
      `${name}Events`,
      `The events of \`<${tagName}>\` by their names.`,
      events.map((event) => member(event, event.type.text, '')),
    ),
  ];
}

/** @param manifest what custom-elements.json holds @returns the text of elements/types/elements.ts */
export function elementTypes(manifest) {
  const elements = manifest.modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter(({ tagName }) => tagName);
  const events = new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)));
  events.delete('Event');
  const imports = elements.map(
    ({ name, path }) => `import type { ${name} } from '${path.replace('dist/elements', '..')}';`,
  );
  const tags = elements.map(
    ({ name, tagName }) =>
      `'${tagName}': { element: ${name}; attributes: ${name}Attributes; objects: ${name}Objects; events: ${name}Events };`,
  );
  const text = [
    '// Written by `npm run manifest`.',
    ...imports,
    `import type { ${[...events].toSorted().join(', ')} } from '../shared/events.js';\n`,
    "/** What is on or off. Frameworks print it as a word, or set the property. */\nexport type Flag = boolean | 'true' | 'false';\n",
    ...elements.flatMap(interfacesOf),
    block('CivicElements', 'What each tag takes.', tags),
  ].join('\n');
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', `--stdin-file-path=${FILE}`];
  return execFileSync(process.execPath, biome, { cwd: root, input: text, encoding: 'utf8' });
}

/** @returns the text of the file as it is in the repository */
export const committedTypes = () => readFileSync(`${root}/${FILE}`, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(`${root}/custom-elements.json`, 'utf8'));
  writeFileSync(`${root}/${FILE}`, elementTypes(manifest));
}
