import { contactWords } from 'civic-elements/locales/en/contact';
import type { Contact } from '../contact/address.js';
import { type SafeHtml, html } from '../pages/html.js';
import { badge } from '../pages/page.js';
import { say } from './say.js';

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
  kind: Contact['kind'],
  { waiting, walletUrl }: { waiting: Waiting; walletUrl: string | undefined },
  error?: FormError,
  typed = '',
): View {
  const words = contactWords[kind];
  const message = error && (error === 'invalid' ? words.invalid : contactWords[error]);
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
${waiting ? html`<p class="detail">${say(contactWords.forSite, waiting)}</p>` : ''}
<form method="post" novalidate>
<label for="contact">${words.label}</label>
${message === undefined ? '' : html`<p class="error" id="error" role="alert">${message}</p>`}
<input id="contact" name="contact" ${types} value="${typed}" maxlength="254" required${isWrong}${message === undefined ? '' : html` aria-describedby="error"`} spellcheck="false" autocapitalize="off">
<button class="act primary" name="action" value="start">${contactWords.send}</button>
</form>
<p class="detail">${walletUrl === undefined ? html`<strong>${contactWords.needsWallet}</strong> ` : ''}${contactWords.life}</p>`,
  };
}

/** The code is on its way: wherever the wallet is, here is the offer. */
export function codeView({ kind, value }: Contact, waiting: Waiting, offer: SafeHtml): View {
  const words = contactWords[kind];
  return {
    status: 200,
    title: contactWords.typeCode,
    content: html`<h1>${contactWords.typeCode}</h1>
<p class="text">${say(words.sent, { contact: value })}</p>
${offer}
${waiting ? goOn(waiting) : ''}
<p class="detail">${contactWords.life}</p>
<p class="detail">${words.notArrived} ${contactWords.newCodeAfter}</p>
${actions(['resend', contactWords.newCode], ['restart', words.other])}`,
  };
}

/** The message did not leave the service, or its code is too old: a new one is one press away. */
export function againView({ kind, value }: Contact, why: 'unsent' | 'late'): View {
  return {
    status: 200,
    title: contactWords[why],
    content: html`${badge('dead')}
<h1>${contactWords[why]}</h1>
<p class="text">${say(contactWords[`${why}Text`], { contact: value })}</p>
${actions(['resend', contactWords.newCode], ['restart', contactWords[kind].other])}`,
  };
}

export function failedView(): View {
  return {
    status: 200,
    title: contactWords.failed,
    content: html`${badge('dead')}
<h1>${contactWords.failed}</h1>
<p class="text">${contactWords.failedText}</p>
${actions(['restart', contactWords.startAgain])}`,
  };
}

export function doneView(kind: Contact['kind'], waiting: Waiting): View {
  const { done } = contactWords[kind];
  return {
    status: 200,
    title: done,
    content: html`${badge('done')}
<h1>${done}</h1>
<p class="text">${contactWords.doneText}</p>
${waiting ? goOn(waiting, 'primary') : html`<p class="detail">${contactWords.close}</p>`}
${actions(['restart', contactWords[kind].other])}`,
  };
}

export function loginView(waiting: Waiting, offer: SafeHtml): View {
  const { title, text, done } = contactWords.login;
  return {
    status: 200,
    title,
    content: html`<h1>${title}</h1>
<p class="text">${text}</p>
${waiting ? html`<p class="detail">${say(contactWords.forSite, waiting)}</p>` : ''}
${offer}
${waiting ? html`<p class="detail">${done}</p>${goOn(waiting)}` : ''}`,
  };
}

/** The scope request is over, or its link was replaced. */
export const DEAD: View = {
  status: 410,
  title: contactWords.deadLink,
  content: html`${badge('dead')}
<h1>${contactWords.deadLink}</h1>
<p class="text">${contactWords.deadLinkText}</p>`,
};

function goOn(waiting: NonNullable<Waiting>, look: 'primary' | 'outline' = 'outline'): SafeHtml {
  return html`<nav><a class="act ${look}" href="${waiting.href}"><span>${say(contactWords.goOn, waiting)}</span></a></nav>`;
}

/** Buttons of one form. The first is the one that the Enter key presses. */
function actions(...buttons: [action: string, label: string][]): SafeHtml {
  return html`<form method="post">${buttons.map(
    ([action, label]) => html`<button class="act outline" name="action" value="${action}">${label}</button>`,
  )}</form>`;
}
