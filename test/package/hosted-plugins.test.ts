import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cut } from '../../scripts/cut.js';
import { squeeze, squeezeMarkup, squeezeSource } from '../../scripts/hosted-plugins.js';
import { CUTS, RELEASES } from '../../scripts/lit/cuts.js';
import { asksTooMuch } from '../../scripts/lit/lean-lit.js';
import { ROOT, sourceFiles } from './source-files.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const release = (name: string) =>
  (JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string }).version;

describe('what is left out of Lit', () => {
  it.each(Object.entries(RELEASES))(
    'was read in the release of %s that is installed: with another, read again, or leave whole',
    (name, version) => {
      expect(release(name)).toBe(version);
    },
  );

  it.each(Object.entries(CUTS))('is found in %s, and what remains is a module', (module, cuts) => {
    const whole = read(`node_modules/${module}`);
    const rest = cut(whole, cuts);
    expect(rest.length).toBeLessThan(whole.length - 200);
    const body = rest.replace(
      /\bimport\s*\{.*?\}\s*from\s*"[^"]+";?|\bexport\s*(?:\*|\{[^}]*\})\s*(?:from\s*"[^"]+")?;?/g,
      '',
    );
    expect(() => runInNewContext(`(() => {${body}})`)).not.toThrow();
  });

  it('is refused where a text is not there, or more often than said', () => {
    expect(() => cut('abc', { it: [['x']] })).toThrow('it is left out: x');
    expect(() => cut('abab', { it: [['a']] })).toThrow('it is left out: a');
    expect(cut('abab', { it: [['a', '-', 2]] })).toBe('-b-b');
  });
});

describe('an element that asks for what the hosted files leave out of Lit', () => {
  it.each([
    ['properties that are neither', 'static properties = { n: { type: Number } };'],
    ['options of a property', 'static properties = { n: { converter: x } };'],
    ['options of a property', 'static properties = { n: { useDefault: true } };'],
    ['updates that wait', 'shouldUpdate() { return false; }'],
    ['an accessor of their own', 'static properties = { n: {} }; get n() { return 1; }'],
  ])('breaks the build: %s', (what, member) => {
    expect(asksTooMuch('a.ts', `export class A extends LitElement { ${member} }`)).toContain(what);
  });

  it('breaks the build: rendering outside an element', () => {
    expect(asksTooMuch('a.ts', "import { html, render } from 'lit';")).toBe('rendering outside an element');
    expect(asksTooMuch('a.ts', "import { html } from 'lit'; render();")).toBeUndefined();
  });

  it.each([
    ['values inside css', 'css`a { b: ${c}; }`'],
    ['hold nothing but text', 'html`<textarea>${a}</textarea>`'],
    ['comments', 'svg`<!-- ${a} -->`'],
    ['properties of an element', 'html`<input .value=${a}>`'],
    ['right before', 'svg`<path d=${a}/>`'],
  ])('breaks the build: %s', (what, template) => {
    expect(asksTooMuch('a.ts', `const it = ${template};`)).toContain(what);
  });

  it.each([
    'html`<p class=${a} ?hidden=${b} @click=${c}>${d}</p>`',
    'html`<title>plain</title>`',
    'css`a { b: c; }`',
    'class A { static properties = { ...B.properties, n: { type: Boolean } }; get #n() { return 1; } get m() { return 1; } }',
  ])('does not, with what is there: %s', (code) => {
    expect(asksTooMuch('a.ts', `const it = ${code};`)).toBeUndefined();
  });

  it('is none of ours', () => {
    const elements = sourceFiles().filter((file) => file.startsWith('elements/'));
    expect(elements.filter((file) => asksTooMuch(file, read(file)) !== undefined)).toEqual([]);
  });
});

describe('squeezing', () => {
  it('takes white space out of a style sheet, and nothing that counts', () => {
    expect(squeeze('/* why */\n  a > b,\n  c { margin: 0 -0.5em; top: calc(1px + 0.5em); }\n')).toBe(
      'a>b,c{margin:0 -.5em;top:calc(1px + .5em)}',
    );
    expect(squeeze(":host([size='small']) p::before { content: ''; }")).toBe(
      ":host([size=small]) p::before{content:''}",
    );
  });

  it.each([
    ['\n    <p>\n      <b>a</b> <i>b</i>\n    </p>\n  ', '<p><b>a</b> <i>b</i></p>'],
    ['<p>one\n   two</p>', '<p>one two</p>'],
    ['<a\n  class="x"\n  href="/y"\n>', '<a class=x href="/y">'],
    ['<p class="a b" title="">', '<p class="a b" title="">'],
    ['<path\n  d="M1 2"\n  fill="none"\n/>', '<path d="M1 2" fill="none"/>'],
    ['<path fill="none" d="', '<path fill=none d="'],
    ['\n  /><rect width="1" />', ' /><rect width="1"/>'],
    ['" class="b">', '" class=b>'],
    ['>a="b" c</p>', '>a="b" c</p>'],
  ])('a piece of a template: %j', (piece, squeezed) => {
    expect(squeezeMarkup(piece)).toBe(squeezed);
  });

  it('changes templates of ours only, wherever they are', () => {
    const source = [
      "const a: string = '’<p>\\n  <b>';",
      'const b = `one\n   ${c}\n   two`;',
      'const d = html`\n  <p\n    class="e">\n    ${f ? html`\n      <b>g</b>` : ``}\n  </p>`;',
      'const h = css`\n  a { b: c; }`;',
    ];
    expect(squeezeSource('elements/a.ts', source.join('\n')).replace(source[1] ?? '', '…')).toBe(
      [
        source[0],
        '…',
        'const d = html`<p class=e>${f ? html`<b>g</b>` : ``}</p>`;',
        'const h = css`a{b:c}`;',
      ].join('\n'),
    );
  });
});
