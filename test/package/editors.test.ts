import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

interface Named {
  name: string;
  description?: string;
}
interface Tag extends Named {
  attributes: (Named & { values?: Named[] })[];
}

const names = (items: readonly Named[]) => items.map(({ name }) => name);

describe('what the package brings for editors', () => {
  const { tags } = read('dist/editors/vscode.html-custom-data.json') as { tags: Tag[] };
  const webTypes = read('dist/editors/web-types.json') as {
    name: string;
    version: string;
    contributions: { html: { elements: (Tag & { slots: Named[] })[] } };
  };
  const manifest = read('package.json') as { name: string; version: string; 'web-types': string };

  it('offers both tags with every attribute, its values and what it is for, in VS Code', () => {
    expect(names(tags).toSorted()).toEqual(['civic-button', 'civic-modal']);
    for (const { attributes } of tags) {
      expect(names(attributes)).toEqual(expect.arrayContaining(['app-id', 'scope-request', 'simulate']));
      for (const { description } of attributes) expect(description).toMatch(/\.$/);
      const theme = attributes.find(({ name }) => name === 'theme');
      expect(names(theme?.values ?? [])).toEqual(['auto', 'light', 'dark']);
    }
  });

  it('offers the same in JetBrains’ editors, which find it by package.json', () => {
    expect(manifest['web-types']).toBe('./dist/editors/web-types.json');
    expect(webTypes).toMatchObject({ name: manifest.name, version: manifest.version });
    const { elements } = webTypes.contributions.html;
    for (const tag of tags) {
      const same = elements.find(({ name }) => name === tag.name);
      expect(names(same?.attributes ?? [])).toEqual(expect.arrayContaining(names(tag.attributes)));
    }
  });

  it('offers the custom properties in style sheets', () => {
    const { properties } = read('dist/editors/vscode.css-custom-data.json') as { properties: Named[] };
    expect(names(properties)).toContain('--civic-brand');
  });

  it('names neither what only browsers call nor what is undefined', () => {
    const text = JSON.stringify([tags, webTypes]);
    expect(text).not.toMatch(/formResetCallback|undefined\)/);
  });
});
