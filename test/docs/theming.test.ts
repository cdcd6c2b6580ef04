import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../e2e/support/snippets.js';

interface Named {
  name: string;
}
interface Declaration {
  tagName?: string;
  cssProperties?: Named[];
  cssParts?: Named[];
}

const page = readFileSync(join(ROOT, 'docs/theming.md'), 'utf8');
const { modules } = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const names = (of: 'cssProperties' | 'cssParts') =>
  [...new Set(elements.flatMap((element) => element[of] ?? []).map(({ name }) => name))].toSorted();

/** What stands in code marks in the first column of the tables. */
const firsts = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);

it('theming names every custom property and every part of the elements, and none that they do not have', () => {
  expect(firsts.filter((name) => name.startsWith('--')).toSorted()).toEqual(names('cssProperties'));
  expect(firsts.filter((name) => !name.startsWith('--')).toSorted()).toEqual(names('cssParts'));
  const used = [...page.matchAll(/--civic-[\w-]+/g)].map(([name]) => name);
  expect(used.filter((name) => !names('cssProperties').includes(name))).toEqual([]);
  const parts = [...page.matchAll(/::part\(([\w-]+)\)/g)].map(([, name = '']) => name);
  expect(parts.filter((name) => !names('cssParts').includes(name))).toEqual([]);
});
