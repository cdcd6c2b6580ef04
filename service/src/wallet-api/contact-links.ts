import { contactWords } from 'civic-elements/locales/en/contact';
import type { LiveLink } from '../channels/live-channel.js';
import { canVerify } from '../contact/create-delivery.js';
import type { Context } from '../context.js';
import { type SafeHtml, html } from '../pages/html.js';
import { landingAddress } from '../scope-request/snapshot.js';

/** Pages of this service on which people get what a scope request asks for. */
export interface ContactPages {
  email?: string;
  phone?: string;
  login?: string;
}

/** Those that help with this scope request. What a wallet holds cannot be known, so they are offered to everybody; undefined where none helps. */
export function contactPagesFor(
  context: Context,
  { request, requestId }: LiveLink,
): ContactPages | undefined {
  const { options } = context;
  const page = (name: string) => `${landingAddress(context, requestId)}/contact/${name}`;
  const asks = (label: string) => request.labels.includes(label);
  const pages: ContactPages = {
    ...(asks('contact.personal.email') && canVerify(options, 'email') && { email: page('email') }),
    ...(asks('contact.personal.phoneNumber') && canVerify(options, 'phone') && { phone: page('phone') }),
    ...(request.scope === 'ANONYMOUS_LOGIN' && { login: page('login') }),
  };
  return Object.keys(pages).length > 0 ? pages : undefined;
}

/** The links to them on the landing page. */
export function contactLinks(context: Context, link: LiveLink): SafeHtml {
  const { email, phone, login } = contactPagesFor(context, link) ?? {};
  const links = [
    { href: email, name: contactWords.verifyEmail },
    { href: phone, name: contactWords.verifyPhone },
    { href: login, name: contactWords.getLogin },
  ].flatMap(({ href, name }) =>
    href === undefined ? [] : html`<a class="act outline" href="${href}">${name}</a>`,
  );
  if (links.length === 0) return html``;
  return html`<section class="missing" aria-labelledby="missing"><p class="detail" id="missing">${contactWords.missing}</p><nav aria-labelledby="missing">${links}</nav></section>`;
}
