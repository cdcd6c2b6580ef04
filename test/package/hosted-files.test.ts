import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function versionOf(name: string): string {
  const { version } = JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string };
  return version;
}

describe('the hosted files', () => {
  it('are one download until a button is used: the entry imports nothing at once', () => {
    const entry = read('dist/hosted/civic-elements.js');
    expect(entry).toMatch(/\bimport\([`"']\.\/chunks\//);
    expect(entry).not.toMatch(/\b(?:import|from)\s*[`"']/);
  });

  it('are one script for the classic global, which imports nothing', () => {
    expect(readdirSync(join(ROOT, 'dist/hosted/js'))).toEqual(['civic.sip.min.js']);
    expect(read('dist/hosted/js/civic.sip.min.js')).not.toMatch(/\bimport\s*[({*`"']|\bfrom\s*[`"']/);
  });

  it.each([
    ['dist/hosted', ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'lean-qr']],
    ['wallet/dist/page', ['lit', 'jose', '@sd-jwt/core', 'dcql', 'valibot']],
  ])('come with the licences of what is inside: %s', (folder, names) => {
    const licences = read(`${folder}/licenses.txt`);
    for (const name of names) expect(licences).toContain(`## ${name} - ${versionOf(name)} (`);
    expect(licences.match(/^## /gm)).toHaveLength(
      licences.match(/Permission is hereby granted|Redistribution and use|Apache License\s+Version/g)
        ?.length ?? 0,
    );
  });
});
