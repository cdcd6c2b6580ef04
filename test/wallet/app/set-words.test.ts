// @vitest-environment happy-dom
import { LitElement } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { walletWords } from '../../../src/locales/de/wallet.js';
import { enWallet } from '../../../src/locales/en/wallet.js';
import { dateText } from '../../../wallet/app/date-text.js';
import { countText, followWords, listText, setWords, words } from '../../../wallet/app/words.js';

class Heading extends LitElement {
  constructor() {
    super();
    followWords(this);
  }
  override render(): string {
    return words.home;
  }
}
customElements.define('test-heading', Heading);

afterEach(() => {
  setWords('en', enWallet);
  document.body.replaceChildren();
});

describe('another language', () => {
  it('is on the page at once, with its dates, counts and lists', async () => {
    const heading = new Heading();
    document.body.append(heading);
    await heading.updateComplete;
    setWords('de', walletWords);
    await heading.updateComplete;
    expect(heading.renderRoot.textContent).toBe(walletWords.home);
    expect(document.documentElement.lang).toBe('de');
    expect(document.documentElement.dir).toBe('ltr');
    expect(dateText('2026-11-29T12:00:00Z')).toBe('29.11.2026');
    expect(countText(walletWords.shareCount, 12_000)).toContain('12.000');
    expect(listText(['A', 'B', 'C'])).toBe('A, B und C');
  });

  it('is written as the language alone where the system gives the browser a tag that Intl does not take', () => {
    Object.defineProperty(navigator, 'languages', { value: ['de-DE@posix'], configurable: true });
    setWords('de', walletWords);
    Reflect.deleteProperty(navigator, 'languages');
    expect(dateText('2026-11-29T12:00:00Z')).toBe('29.11.2026');
  });

  it.each([
    ['ar', 'ar-EG', /^[\d\u200f/]+$/],
    ['fa', 'fa-IR', /^[۰-۹]+ \p{L}+ [۰-۹]+$/u],
    ['en', 'en-GB', /^29 Nov 2026$/],
  ])('has in %s the digits of its words, and in %s the dates of the region', (tag, variant, date) => {
    Object.defineProperty(navigator, 'languages', { value: [variant], configurable: true });
    setWords(tag, enWallet);
    Reflect.deleteProperty(navigator, 'languages');
    expect(dateText('2026-11-29T12:00:00Z')).toMatch(date);
  });

  it('turns the page around where it is written from right to left, and back', () => {
    setWords('ar', enWallet);
    expect(document.documentElement.dir).toBe('rtl');
    setWords('en', enWallet);
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('does not draw what has left the page', async () => {
    const heading = new Heading();
    document.body.append(heading);
    await heading.updateComplete;
    heading.remove();
    setWords('de', walletWords);
    expect(heading.isUpdatePending).toBe(false);
  });
});
