import type { ArgTypes } from '@storybook/web-components-vite';

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Member extends Named {
  kind: 'field' | 'method';
  static?: boolean;
  attribute?: string;
  parameters?: (Named & { optional?: boolean })[];
  return?: { type?: { text: string } };
}

interface Declaration {
  tagName?: string;
  members?: Member[];
  attributes?: (Named & { fieldName?: string })[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

/** The part of `custom-elements.json` that the docs pages read. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

type Row = ArgTypes[string];

function row(category: string, { name, description = '', type, default: initial }: Named): Row {
  return {
    name,
    description,
    table: {
      category,
      ...(type && { type: { summary: type.text } }),
      ...(initial && { defaultValue: { summary: initial } }),
    },
  };
}

/** The control that fits a type: a choice between its words, a switch, or a text. */
function choice(type = ''): Row {
  const words = [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  if (words.length > 0) {
    return { control: { type: words.length > 3 ? 'select' : 'inline-radio' }, options: words };
  }
  return { control: { type: type === 'boolean' ? 'boolean' : 'text' } };
}

function signature({ name, parameters = [], return: returned }: Member): string {
  const list = parameters.map((one) => `${one.name}${one.optional || one.default ? '?' : ''}`);
  return `${name}(${list.join(', ')})${returned?.type ? `: ${returned.type.text}` : ''}`;
}

const unset = { control: false } as const;

function elementOf(manifest: Manifest, tag: string): Required<Omit<Declaration, 'tagName'>> {
  const declarations = manifest.modules.flatMap(({ declarations: all = [] }) => all);
  const none = { members: [], attributes: [], events: [], slots: [], cssParts: [], cssProperties: [] };
  return { ...none, ...declarations.find(({ tagName }) => tagName === tag) };
}

const isMethod = ({ kind, static: ofClass }: Member) => kind === 'method' && !ofClass;
const isOnlyProperty = ({ kind, attribute, static: ofClass }: Member) =>
  kind === 'field' && !attribute && !ofClass;
const slotName = ({ name }: Named) => (name ? `slot="${name}"` : 'default slot');
const partName = ({ name }: Named) => `::part(${name})`;

/**
 * The whole interface of an element as the rows of a docs table. Attributes and custom properties are args of the stories, so their names are the
 * keys. The others get longer keys, because a name such as `label` can be both an attribute and a part.
 */
export function argTypesOf(manifest: Manifest, tag: string): ArgTypes {
  const element = elementOf(manifest, tag);
  const fixed = (category: string, key: string, named: Named): [string, Row] => [
    key,
    { ...row(category, named), ...unset },
  ];
  return Object.fromEntries([
    ...element.attributes.map((one): [string, Row] => {
      const property = one.fieldName && one.fieldName !== one.name ? ` Property: \`${one.fieldName}\`.` : '';
      const described = { ...one, description: `${one.description ?? ''}${property}` };
      return [one.name, { ...row('attributes', described), ...choice(one.type?.text) }];
    }),
    ...element.members.filter(isOnlyProperty).map((one): [string, Row] => {
      const control = one.name === 'strings' ? ({ type: 'object' } as const) : false;
      return [one.name, { ...row('properties', one), control }];
    }),
    ...element.members
      .filter(isMethod)
      .map((one) => fixed('methods', `${one.name}()`, { ...one, name: signature(one) })),
    ...element.events.map((one) => fixed('events', `on ${one.name}`, one)),
    ...element.slots.map((one) => fixed('slots', slotName(one), { ...one, name: slotName(one) })),
    ...element.cssProperties.map((one): [string, Row] => {
      const type = /radius|font/.test(one.name) ? 'text' : 'color';
      return [one.name, { ...row('custom properties', one), control: { type } }];
    }),
    ...element.cssParts.map((one) => fixed('parts', partName(one), { ...one, name: partName(one) })),
  ]);
}

/** The names of the rows that have no control. */
export function withoutControl(manifest: Manifest, ...tags: string[]): string[] {
  return tags
    .map((tag) => elementOf(manifest, tag))
    .flatMap(({ members, events, slots, cssParts }) => [
      ...members.filter(isMethod).map(signature),
      ...events.map(({ name }) => name),
      ...slots.map(slotName),
      ...cssParts.map(partName),
      'client',
    ]);
}
