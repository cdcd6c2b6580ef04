import type { Contact } from '../contact/address.js';
import { type SafeHtml, html } from '../pages/html.js';
import { badge } from '../pages/page.js';
import { fill, say } from '../pages/say.js';
import type { PageWords } from '../pages/words.js';

/** What a page shows: its status, the title of its tab, and its content. All of them have a form. */
export interface View {
  status: number;
  title: string;
  content: SafeHtml;
}

/** The site that waits, by its name, and where its request goes on; undefined where a person came by themselves. */
export type Waiting = { site: string; href: string } | undefined;

/** Why a form is shown again. */
export type FormError = 'invalid' | 'tooMany' | 'unavailable';

const STATUS = { invalid: 400, tooMany: 429, unavailable: 503 };

/** Asks for the address. What was typed is kept when it is asked again. */
export function askView(
  { contact: all }: PageWords,
  kind: Contact['kind'],
  { waiting, walletUrl }: { waiting: Waiting; walletUrl: string | undefined },
  error?: FormError,
  typed = '',
): View {
  const words = all[kind];
  const message = error && (error === 'invalid' ? words.invalid : all[error]);
  const isWrong = error === 'invalid' ? html` aria-invalid="true"` : '';
  // In a field of the type email, Chromium turns an international domain into xn--…, and then that would be verified.
  const types =
    kind === 'email'
      ? html`type="text" autocomplete="email" inputmode="email"`
      : html`type="tel" autocomplete="tel" inputmode="tel"`;
  return {
    status: error === undefined ? 200 : STATUS[error],
    title: words.title,
    content: html`<h1>${words.title}</h1>
<p class="text">${words.text}</p>
${waiting ? html`<p class="detail">${say(all.forSite, waiting)}</p>` : ''}
<form method="post" novalidate>
<label for="contact">${words.label}</label>
${message === undefined ? '' : html`<p class="error" id="error" role="alert">${message}</p>`}
<input id="contact" name="contact" dir="ltr" ${types} value="${typed}" maxlength="254" required${isWrong}${message === undefined ? '' : html` aria-describedby="error"`} spellcheck="false" autocapitalize="off">
<button class="act primary" name="action" value="start">${all.send}</button>
</form>
<p class="detail">${walletUrl === undefined ? html`<strong>${all.needsWallet}</strong> ` : ''}${all.life}</p>`,
  };
}

/** What became of a code that was asked for. */
export interface Sending {
  /** Whether it is a new one in place of another. */
  isRenewed: boolean;
  /** Seconds until the next one may be asked for; none when it is not above 0. */
  wait: number;
  /** Why none was sent just now. */
  refusal?: Refusal | undefined;
}

export type Refusal = 'noNewCode' | 'notJustNow';

const STATUS_OF_REFUSAL = { noNewCode: 429, notJustNow: 503 };

/** The code is on its way: wherever the wallet is, here is the offer. */
export function codeView(
  { contact: all, language }: PageWords,
  { kind, value }: Contact,
  { isRenewed, wait, refusal }: Sending,
  waiting: Waiting,
  offer: SafeHtml,
): View {
  const words = all[kind];
  const { status, message } = refused(all, refusal);
  const next =
    wait > 0
      ? fill(all.newCodeIn, { seconds: new Intl.NumberFormat(language).format(wait) })
      : all.newCodeAfter;
  return {
    status,
    title: all.typeCode,
    content: html`<h1>${all.typeCode}</h1>
${message}<p class="text">${say(isRenewed && refusal === undefined ? words.sentNew : words.sent, { contact: value })}</p>
${offer}
${waiting ? goOn(all.goOn, waiting) : ''}
<p class="detail">${all.life}</p>
<p class="detail">${words.notArrived} ${next}</p>
${actions(['resend', all.newCode], ['restart', words.other])}`,
  };
}

/** The message did not leave the service, or its code is too old: a new one is one press away. */
export function againView(
  { contact: all }: PageWords,
  { kind, value }: Contact,
  why: 'unsent' | 'late',
  refusal?: Refusal,
): View {
  const { status, message } = refused(all, refusal);
  return {
    status,
    title: all[why],
    content: html`${badge('dead')}
<h1>${all[why]}</h1>
${message}<p class="text">${say(all[`${why}Text`], { contact: value })}</p>
${actions(['resend', all.newCode], ['restart', all[kind].other])}`,
  };
}

function refused(
  all: PageWords['contact'],
  refusal: Refusal | undefined,
): { status: number; message: SafeHtml } {
  return refusal === undefined
    ? { status: 200, message: html`` }
    : {
        status: STATUS_OF_REFUSAL[refusal],
        message: html`<p class="error" role="alert">${all[refusal]}</p>\n`,
      };
}

export function failedView({ contact: all }: PageWords): View {
  return {
    status: 200,
    title: all.failed,
    content: html`${badge('dead')}
<h1>${all.failed}</h1>
<p class="text">${all.failedText}</p>
${actions(['restart', all.startAgain])}`,
  };
}

export function doneView(
  { contact: all, landing }: PageWords,
  kind: Contact['kind'],
  waiting: Waiting,
): View {
  const { done } = all[kind];
  return {
    status: 200,
    title: done,
    content: html`${badge('done')}
<h1>${done}</h1>
<p class="text">${all.doneText}</p>
${waiting ? goOn(all.goOn, waiting, 'primary') : html`<p class="detail">${landing.close}</p>`}
${actions(['restart', all[kind].other])}`,
  };
}

export function loginView({ contact: all }: PageWords, waiting: Waiting, offer: SafeHtml): View {
  const { title, text, done } = all.login;
  return {
    status: 200,
    title,
    content: html`<h1>${title}</h1>
<p class="text">${text}</p>
${waiting ? html`<p class="detail">${say(all.forSite, waiting)}</p>` : ''}
${offer}
${waiting ? html`<p class="detail">${done}</p>${goOn(all.goOn, waiting)}` : ''}`,
  };
}

export function tooManyLoginsView({ contact: { login } }: PageWords): View {
  return {
    status: 429,
    title: login.title,
    content: html`<h1>${login.title}</h1>
<p class="text">${login.tooMany}</p>`,
  };
}

function goOn(
  words: string,
  { site, href }: NonNullable<Waiting>,
  look: 'primary' | 'outline' = 'outline',
): SafeHtml {
  return html`<nav><a class="act ${look}" href="${href}"><span>${say(words, { site })}</span></a></nav>`;
}

/** Buttons of one form. The first is the one that the Enter key presses. */
function actions(...buttons: [action: string, label: string][]): SafeHtml {
  return html`<form method="post">${buttons.map(
    ([action, label]) => html`<button class="act outline" name="action" value="${action}">${label}</button>`,
  )}</form>`;
}
