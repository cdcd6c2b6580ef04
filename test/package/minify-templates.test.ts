import { describe, expect, it } from 'vitest';
import { HAS_TEMPLATE, minifyCss, minifySource } from '../../scripts/build/minify-templates.mjs';

/** A template after minifying, as it stands in the source. */
async function minified(template: string): Promise<string> {
  const result = await minifySource(`const it = ${template};`, 'elements/a.ts');
  return (result?.code ?? `const it = ${template};`).slice('const it = '.length, -1);
}

describe('templates in the hosted files', () => {
  it.each([
    [
      'lose the white space around blocks',
      'html`\n  <ul>\n    <li>${a}</li>\n  </ul>\n`',
      'html`<ul><li>${a}</li></ul>`',
    ],
    [
      'keep a space between words',
      'html`<p>one\n   <b>two</b>\n   ${three}</p>`',
      'html`<p>one <b>two</b> ${three}</p>`',
    ],
    [
      'keep a space between buttons',
      'html`<a>a</a>\n  <button>b</button>`',
      'html`<a>a</a> <button>b</button>`',
    ],
    ['keep a space between values', 'html`${a}\n  ${b}`', 'html`${a} ${b}`'],
    [
      'gain no space where there was none',
      'html`<b>${a}</b><slot></slot>`',
      'html`<b>${a}</b><slot></slot>`',
    ],
    [
      'keep every kind of binding',
      'html`<a\n  ?hidden=${a}\n  .b=${b}\n  @c=${c}\n></a>`',
      'html`<a ?hidden="${a}" .b="${b}" @c="${c}"></a>`',
    ],
    ['keep empty attributes of meaning', 'html`<img src=${a} alt="" />`', 'html`<img src="${a}" alt=""/>`'],
    [
      'keep shapes beside each other',
      'svg`<path d=${a} />\n  <path d="M1 2" />`',
      'svg`<path d="${a}"/><path d="M1 2"/>`',
    ],
    ['keep the case of SVG', 'html`<svg viewBox="0 0 1 1"></svg>`', 'html`<svg viewBox="0 0 1 1"></svg>`'],
    ['stay as they are without a tag', '`\n  <p>\n  ${a}`', '`\n  <p>\n  ${a}`'],
  ])('%s', async (_what, template, expected) => {
    expect(await minified(template)).toBe(expected);
  });

  it('are found with the space that tsc sets before them, and leave no white space on npm', async () => {
    const written = 'const it = html `\n  <p>\n    ${a}\n  </p>\n`;';
    expect(written).toMatch(HAS_TEMPLATE);
    expect(await minified('html `\n  <p>\n    ${a}\n  </p>\n`')).toBe('html `<p>${a}</p>`');
  });

  it.each(['const it = `<p>`;', 'myhtml`<p>`', 'const css = String.raw;'])('are not seen in %s', (source) => {
    expect(source).not.toMatch(HAS_TEMPLATE);
  });

  it('are templates inside templates, too', async () => {
    expect(await minified('html`<p>\n ${a ? html`\n <b>\n</b>` : css`a { b: c; }`}\n</p>`')).toBe(
      'html`<p>${a ? html`<b></b>` : css`a{b:c}`}</p>`',
    );
  });
});

describe('style sheets in the hosted files', () => {
  it('keep what new browsers know', () => {
    expect(
      minifyCss(
        ':host([size="small"]) > p { color: light-dark(rgb(from var(--a, #fff) r g b / 1), red); translate: 0 -0.5rem; }',
      ),
    ).toBe(
      ':host([size=small])>p{color:light-dark(rgb(from var(--a,#fff) r g b / 1),red);translate:0 -.5rem}',
    );
  });

  it('break the build when they are not CSS by themselves', () => {
    expect(() => minifyCss('a { b: @TEMPLATE_EXPRESSION();; } }')).toThrow();
  });
});
