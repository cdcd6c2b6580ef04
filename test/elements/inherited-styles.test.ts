import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, until } from './support/helpers.js';

const HOSTILE = `text-transform: uppercase; letter-spacing: 4px; text-indent: 30px; word-spacing: 9px; text-shadow: 1px 1px red;
  word-break: break-all; white-space: pre; cursor: crosshair; direction: rtl; hyphens: auto; writing-mode: vertical-rl;
  font-style: italic; font-variant: small-caps; -webkit-text-fill-color: red; visibility: hidden; pointer-events: none;`;

const EXPECTED: Record<string, string> = {
  textTransform: 'none',
  letterSpacing: 'normal',
  textIndent: '0px',
  wordSpacing: '0px',
  textShadow: 'none',
  wordBreak: 'normal',
  whiteSpace: 'normal',
  direction: 'ltr',
  writingMode: 'horizontal-tb',
  fontStyle: 'normal',
  fontVariantCaps: 'normal',
};

let client: ScriptedClient;

beforeEach(() => {
  client = new ScriptedClient();
});
afterEach(leave);

async function open(holder: HTMLElement, style = ''): Promise<{ button: CivicButton; modal: CivicModal }> {
  const sheet = document.createElement('style');
  sheet.textContent = style;
  holder.append(sheet);
  const button = document.createElement('civic-button');
  Object.assign(button, { appId: 'app', service: 'https://service.test', client });
  holder.append(button);
  await button.updateComplete;
  await button.show();
  const modal = inside<CivicModal>(button, 'civic-modal');
  await until(() => has(modal, '.qr'));
  return { button, modal };
}

function expectOwn(element: Element, except: string[] = []): void {
  const style = getComputedStyle(element) as unknown as Record<string, string>;
  for (const [name, value] of Object.entries(EXPECTED))
    if (!except.includes(name)) expect(`${name}: ${style[name]}`).to.equal(`${name}: ${value}`);
}

describe('what a page says for its own text', () => {
  for (const [where, selector] of [
    ['around the button', '.box'],
    ['for everything', '.box, .box *'],
  ] as const) {
    it(`does not reach the text of the button and of the modal: ${where}`, async () => {
      const box = await fixture<HTMLElement>(html`<div class="box"></div>`);
      const { button, modal } = await open(box, `${selector} { ${HOSTILE} }`);
      expectOwn(inside(button, '.label'));
      expectOwn(inside(button, '.message'));
      for (const each of ['.text', '.detail', '.act', '.asks li']) expectOwn(inside(modal, each));
      expectOwn(inside(modal, 'h2'), ['letterSpacing']);
      expect(getComputedStyle(inside(button, 'button')).cursor).to.equal('pointer');
      const { cursor, pointerEvents, visibility } = getComputedStyle(inside(modal, 'h2'));
      expect({ cursor, pointerEvents, visibility }).to.deep.equal({
        cursor: 'auto',
        pointerEvents: 'auto',
        visibility: 'visible',
      });
      button.close();
    });
  }

  it('in the attribute dir does not turn our words, whose language says which way they go', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl" lang="en"></div>`);
    const { button, modal } = await open(box);
    const directions = () =>
      [inside(button, '.label'), inside(modal, 'dialog'), inside(modal, '.actions .act')].map(
        (element) => getComputedStyle(element).direction,
      );
    expect(directions()).to.deep.equal(['ltr', 'ltr', 'ltr']);
    Object.assign(box, { dir: 'ltr', lang: 'ar' });
    await until(() => directions().every((direction) => direction === 'rtl'));
    button.close();
  });

  it('in the attribute dir does reach a label of the page', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const { button } = await open(box);
    button.label = 'Log in';
    await until(() => getComputedStyle(inside(button, '.label')).direction === 'rtl');
    button.dir = 'ltr';
    expect(getComputedStyle(inside(button, '.label')).direction).to.equal('ltr');
    button.close();
  });

  it('for a documented part does reach it', async () => {
    const box = await fixture<HTMLElement>(html`<div class="box"></div>`);
    const { button } = await open(
      box,
      '.box civic-button::part(button) { text-transform: uppercase; letter-spacing: 2px }',
    );
    const { textTransform, letterSpacing } = getComputedStyle(inside(button, '.label'));
    expect([textTransform, letterSpacing]).to.deep.equal(['uppercase', '2px']);
    button.close();
  });
});
