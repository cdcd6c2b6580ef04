import { LANGUAGES, directionOf } from 'civic-elements/locales/languages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeMail, composeText } from '../../../service/src/contact/mail.js';
import { languageOf } from '../../../service/src/pages/language.js';
import { landingWords as ar } from '../../../src/locales/ar/landing.js';
import { landingWords as de } from '../../../src/locales/de/landing.js';
import { mailWords as deMail } from '../../../src/locales/de/mail.js';
import { landingWords as en } from '../../../src/locales/en/landing.js';
import { type PageService, pageService } from '../support/page-service.js';

describe('the language of a client', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['en;q=0.4, el;q=0.9, fr;q=0.5', 'el'],
    ['zh-CN,zh;q=0.9,fi;q=0.5', 'fi'],
    ['iw-IL', 'he'],
    ['sv;q=0, da', 'da'],
    ['AR-eg', 'ar'],
  ])('is, with “%s”, %s', (wanted, language) => {
    expect(languageOf({ headers: { 'accept-language': wanted } })).toBe(language);
  });

  it.each([undefined, '', '*', 'zh-CN', 'x', ';;;q=', 'constructor', '__proto__', '../de', 'd'.repeat(9000)])(
    'is English with %j, which names none of ours',
    (wanted) => {
      const headers = wanted === undefined ? {} : { 'accept-language': wanted };
      expect(languageOf({ headers })).toBe('en');
    },
  );
});

describe('a page of the service', () => {
  let side: PageService;
  beforeEach(async () => {
    side = await pageService();
  });
  afterEach(() => side.close());

  const open = async (wanted: string) =>
    (await side.server.inject({ url: '/', headers: { accept: 'text/html', 'accept-language': wanted } }))
      .body;

  it.each(Object.keys(LANGUAGES))(
    'is there in %s, and says which language and direction it has',
    async (tag) => {
      expect(await open(tag)).toContain(`<html lang="${tag}" dir="${directionOf(tag)}">`);
    },
  );

  it('speaks the language of the browser, and English again to the next one', async () => {
    expect(await open('de-CH')).toContain(`<h1>${de.home}</h1>`);
    expect(await open('ar')).toContain(`<h1>${ar.home}</h1>`);
    expect(await open('ja')).toContain(`<h1>${en.home}</h1>`);
  });
});

describe('a message with a code', () => {
  const options = { publicUrl: 'https://id.example.org' };
  const contact = { kind: 'email', value: 'ada@example.org' } as const;
  const message = { contact, code: '012345', site: 'Fern <Shop>' };

  it('is in the language of the page on which the address was typed, as text and as HTML', async () => {
    const mail = await composeMail(options, { ...message, language: 'de' });
    expect(mail.subject).toBe(deMail.subject.replace('{code}', '012345'));
    expect(mail.text).toContain(deMail.life);
    expect(mail.text).toContain('Fern <Shop>');
    expect(mail.html).toContain('<html lang="de" dir="ltr">');
    expect(mail.html).not.toContain('<Shop>');
    expect(await composeText({ ...message, language: 'de' })).toBe(
      deMail.text.replace('{code}', '012345').replace('{site}', 'Fern <Shop>'),
    );
  });

  it('runs from right to left where its language does', async () => {
    expect((await composeMail(options, { ...message, language: 'he' })).html).toContain(
      '<html lang="he" dir="rtl">',
    );
  });

  it.each([undefined, 'en', 'ja', '../../../etc'])(
    'is English where the language is %j',
    async (language) => {
      const mail = await composeMail(options, { ...message, ...(language !== undefined && { language }) });
      expect(mail.subject).toBe('Your code is 012345');
    },
  );
});
