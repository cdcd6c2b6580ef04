// @vitest-environment happy-dom
import { LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choose, speak } from '../../../service/portal/languages.js';
import {
  countText,
  dateText,
  followWords,
  numberText,
  secondsText,
  setWords,
  words,
} from '../../../service/portal/words.js';
import { portalWords as de } from '../../../src/locales/de/portal.js';
import { enPortal } from '../../../src/locales/en/portal.js';
import { LANGUAGES } from '../../../src/locales/languages.js';

class Heading extends LitElement {
  constructor() {
    super();
    followWords(this);
  }
  override render(): string {
    return words.apps.create;
  }
}
customElements.define('test-portal-heading', Heading);

const page = () => document.documentElement;

function browserWants(...languages: string[]): void {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  setWords('en', enPortal);
  Reflect.deleteProperty(navigator, 'languages');
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the portal', () => {
  it('speaks the first language of the browser that its words are in', async () => {
    browserWants('ja-JP', 'de-AT', 'fr');
    expect(await speak()).toBe(true);
    expect(words).toBe(de);
    expect(page().lang).toBe('de');
  });

  it.each(Object.keys(LANGUAGES))('has words in %s, and is written in its direction', async (tag) => {
    browserWants(tag);
    await speak();
    expect(page().lang).toBe(tag);
    expect(page().dir).toBe(['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr');
    if (tag !== 'en') expect(words.apps.create).not.toBe(enPortal.apps.create);
  });

  it('speaks English where its words are in none of the languages', async () => {
    browserWants('ja', 'ko-KR', '', 'constructor');
    await speak();
    expect(words).toBe(enPortal);
    expect(page().lang).toBe('en');
  });

  it('keeps a language that was chosen, whatever the browser asks for', async () => {
    browserWants('en-GB');
    expect(await choose('de')).toBe(true);
    setWords('en', enPortal);
    await speak();
    expect(words).toBe(de);
  });

  it('follows the browser again once its own language is chosen', async () => {
    browserWants('en-GB');
    await choose('de');
    await choose('en');
    browserWants('de');
    await speak();
    expect(words).toBe(de);
  });

  it('takes what is kept for nothing where it is no language of ours', async () => {
    localStorage.setItem('civic-portal-language', '__proto__');
    browserWants('de');
    await speak();
    expect(words).toBe(de);
  });

  it('still changes where the browser keeps nothing for the page', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(denied);
    browserWants('en');
    await speak();
    expect(await choose('de')).toBe(true);
    expect(words).toBe(de);
  });

  it('stays with the language that was asked for last, whichever words come first', async () => {
    browserWants('de');
    const first = speak();
    await choose('en');
    await first;
    expect(page().lang).toBe('en');
  });

  it('keeps the language that was chosen last', async () => {
    browserWants('en');
    const first = choose('de');
    await choose('en');
    await first;
    await speak();
    expect(page().lang).toBe('en');
  });

  it('draws what is on the page anew, and nothing that has left it', async () => {
    const [stays, leaves] = [new Heading(), new Heading()];
    document.body.append(stays, leaves);
    await stays.updateComplete;
    await leaves.updateComplete;
    leaves.remove();
    setWords('de', de);
    expect(leaves.isUpdatePending).toBe(false);
    await stays.updateComplete;
    expect(stays.renderRoot.textContent).toBe(de.apps.create);
  });

  it('writes dates, times and numbers as the language of now does, in the region of the browser', () => {
    browserWants('de-AT', 'en-GB');
    const noon = Date.UTC(2026, 10, 29, 12);
    expect(dateText(noon)).toBe('29 Nov 2026');
    setWords('de', de);
    expect(dateText(noon)).toBe('29.11.2026');
    expect(secondsText(1500)).toBe('1,5 Sek.');
    expect(numberText(12.5)).toBe('12,5');
    expect(countText(de.apps.found, 2)).toBe('2 Apps gefunden.');
  });
});
