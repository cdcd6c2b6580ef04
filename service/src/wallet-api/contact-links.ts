import type { LiveLink } from '../channels/live-channel.js';
import { canVerify } from '../contact/create-delivery.js';
import type { Context } from '../context.js';
import { type CredentialQuery, typesOf } from '../credentials/query.js';
import { type SafeHtml, html } from '../pages/html.js';
import type { PageWords } from '../pages/words.js';
import { defineScope } from '../scopes/define-scope.js';
import type { ScopeDefinition } from '../scopes/scope-definition.js';
import { LOGIN, VERIFIED_CONTACT } from '../scopes/sd-jwt-sources.js';
import { scopeOf } from '../scope-request/scope-request.js';
import { landingAddress } from '../scope-request/link-address.js';

/** Pages of this service on which people get what a scope request asks for. */
export interface ContactPages {
  email?: string;
  phone?: string;
  login?: string;
}

/** The claims of a credential that shows one contact. */
const CLAIMS = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
};

type Kind = keyof typeof CLAIMS;

/**
 * Those that help with this scope request: the credential that a person gets there is enough for a part of it. What a wallet holds cannot be known,
 * so they are offered to everybody; undefined where none helps.
 */
export function contactPagesFor(
  context: Context,
  { request, requestId }: LiveLink,
): ContactPages | undefined {
  const { credentials } = defineScope(scopeOf(request));
  const page = (name: string) => `${landingAddress(context, request, requestId)}/contact/${name}`;
  const helps = (kind: Kind) =>
    canVerify(context.options, kind) && credentials.some((query) => isAnsweredBy(query, kind));
  const pages: ContactPages = {
    ...(helps('email') && { email: page('email') }),
    ...(helps('phone') && { phone: page('phone') }),
    ...(credentials.some(asksFor(LOGIN.type)) && { login: page('login') }),
  };
  return Object.keys(pages).length > 0 ? pages : undefined;
}

/** What people hear of them on the landing page, and the links. */
export function contactLinks(context: Context, link: LiveLink, { landing }: PageWords): SafeHtml {
  const pages = contactPagesFor(context, link);
  if (!pages) return html``;
  const links = [
    { href: pages.email, name: landing.verifyEmail },
    { href: pages.phone, name: landing.verifyPhone },
    { href: pages.login, name: landing.getLogin },
  ].flatMap(({ href, name }) =>
    href === undefined ? [] : html`<a class="act outline" href="${href}">${name}</a>`,
  );
  const text = explain(link, pages, landing).map((words) => html`<p class="detail">${words}</p>`);
  return html`<section class="missing" aria-labelledby="missing"><div id="missing">${text}</div><nav aria-labelledby="missing">${links}</nav></section>`;
}

/** What is missing, and how much of what is asked a person gets here. */
function explain(
  { request }: LiveLink,
  { email, phone, login }: ContactPages,
  words: PageWords['landing'],
): string[] {
  const scope = defineScope(scopeOf(request));
  const asks = (label: string) => request.labels.includes(label);
  const isEither = email !== undefined && phone !== undefined;
  return [
    isEither && words.missing.either,
    email !== undefined && !isEither && words.missing.email,
    phone !== undefined && !isEither && words.missing.phone,
    login !== undefined && words.missing.login,
    email !== undefined && !isEither && asks('contact.personal.phoneNumber') && words.emailEnough,
    phone !== undefined && !isEither && asks('contact.personal.email') && words.phoneEnough,
    needsMore(scope) && words.rest,
  ].filter((one) => one !== false);
}

/** Whether the scope cannot be answered by credentials of this service alone. */
function needsMore({ credentials, sets }: ScopeDefinition): boolean {
  const ours = credentials.filter((query) =>
    [LOGIN, VERIFIED_CONTACT].some(({ type }) => asksFor(type)(query)),
  );
  const isOurs = (id: string) => ours.some((query) => query.id === id);
  return sets.some(
    ({ options, required = true }) => required && !options.some((option) => option.every(isOurs)),
  );
}

function asksFor(type: string): (query: CredentialQuery) => boolean {
  return (query) => typesOf(query).includes(type);
}

/** Whether a credential that shows one contact has all the claims of a set that is enough. */
function isAnsweredBy(query: CredentialQuery, kind: Kind): boolean {
  const { claims = [], claim_sets = [claims.map(({ id }) => id)] } = query;
  const has = (id: string) =>
    claims.some((claim) => claim.id === id && CLAIMS[kind].includes(String(claim.path[0])));
  return asksFor(VERIFIED_CONTACT.type)(query) && claim_sets.some((set) => set.every(has));
}
