import { type MailWords, mailWords } from 'civic-elements/locales/en/mail';
import { directionOf, matchLanguage } from 'civic-elements/locales/languages';
import type { SendMailOptions } from 'nodemailer';
import type { Options } from '../options.js';
import { type SafeHtml, html } from '../pages/html.js';
import { fill } from '../pages/say.js';
import { visibleText } from '../untrusted-text.js';
import { comparable } from './address.js';
import type { Message } from './delivery.js';

/** Characters of the site's name that are shown. */
const MAX_NAME = 64;

/**
 * The mail with a code, as text and as HTML. It has no link, so that nobody learns to follow one in such a mail, and nothing in it is fetched. The name
 * of the site is one line without control characters, whatever the app is called.
 */
export async function composeMail(
  { publicUrl, mailFrom }: Pick<Options, 'publicUrl' | 'mailFrom'>,
  { contact, code, site, language: wanted }: Message,
): Promise<SendMailOptions> {
  const to = comparable(contact);
  const { hostname } = new URL(publicUrl);
  const from = mailFrom ?? { name: '', address: `no-reply@${hostname}` };
  const { language, dir, words } = await wordsIn(wanted);
  const { code: label, life, notYou } = words;
  const lines = [fillIn(site === undefined ? words.useAlone : words.use, code, site), life, notYou];
  return {
    from,
    to: { name: '', address: to },
    envelope: { from: from.address, to },
    subject: fillIn(words.subject, code, site),
    text: `${label}: ${code}\n\n${lines.join('\n\n')}\n`,
    html: page({ language, dir, label, code, lines }).text,
    // A mail by a machine, to which no machine may answer (RFC 3834, section 5; the second is for Exchange).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    messageId: `<${crypto.randomUUID()}@${hostname}>`,
    disableUrlAccess: true,
    disableFileAccess: true,
  };
}

/** The same for a phone, in one text message. */
export async function composeText({ code, site, language }: Message): Promise<string> {
  const { words } = await wordsIn(language);
  return fillIn(site === undefined ? words.textAlone : words.text, code, site);
}

/** The words of messages in one language. */
interface Spoken {
  language: string;
  dir: 'ltr' | 'rtl';
  words: MailWords;
}

const ENGLISH: Spoken = { language: 'en', dir: 'ltr', words: mailWords };

/** English stands in for words that cannot be read, because whoever waits for a code must get one. */
async function wordsIn(wanted = 'en'): Promise<Spoken> {
  const language = matchLanguage(wanted) ?? 'en';
  if (language === 'en') return ENGLISH;
  try {
    const module = (await import(`civic-elements/locales/${language}/mail`)) as { mailWords: MailWords };
    return { language, dir: directionOf(language), words: module.mailWords };
  } catch {
    return ENGLISH;
  }
}

function fillIn(words: string, code: string, site = ''): string {
  return fill(words, { code, site: visibleText(site, MAX_NAME) });
}

interface Page extends Pick<Spoken, 'language' | 'dir'> {
  label: string;
  code: string;
  lines: string[];
}

function page({ language, dir, label, code, lines }: Page): SafeHtml {
  return html`<!doctype html>
<html lang="${language}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${label}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<p style="margin:0">${label}</p>
<p style="margin:0 0 16px;font-size:32px;font-weight:600;letter-spacing:4px">${code}</p>
${lines.map((line) => html`<p style="margin:0 0 12px;max-width:36em">${line}</p>\n`)}</body>
</html>
`;
}
