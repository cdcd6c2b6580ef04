import { type TemplateResult, html, nothing } from 'lit';
import type { CertificateDetail } from '../../src/protocol/portal-certificates.js';
import { dateText, wordFor, words } from './words.js';

/** From so many milliseconds before its end on, the end of a certificate stands out that does not renew itself. */
const SOON = 60 * 86_400_000;

/** The fields of a certificate, in the order in which they are shown. */
const NAMES = [
  'issued',
  'subject',
  'issuer',
  'names',
  'validFrom',
  'validTo',
  'sha256',
  'clientId',
  'intermediates',
  'root',
] as const;
type Name = (typeof NAMES)[number];

/** What a certificate holds, field by field. What it has not, or what is empty, is left out. */
export function certificateFacts(fields: Partial<Pick<CertificateDetail, Name>>): TemplateResult {
  return html`<dl class="facts">${NAMES.map((name) => fact(name, shown(name, fields[name])))}</dl>`;
}

function fact(name: Name, value: string): TemplateResult | typeof nothing {
  if (value === '') return nothing;
  return html`<div><dt>${words.certificates.names[name]}</dt><dd><bdi>${value}</bdi></dd></div>`;
}

function shown(name: Name, value: string | number = ''): string {
  if (name === 'validFrom' || name === 'validTo') return dateText(Date.parse(String(value)));
  return wordFor(words.certificates.values, String(value));
}

/** What stands out about the time that a certificate has left. @param renewsItself whether its end is nobody's concern before it comes */
export function certificateState(validTo: string, renewsItself = false): TemplateResult | typeof nothing {
  const left = Date.parse(validTo) - Date.now();
  const state = left < 0 ? 'expired' : renewsItself || left > SOON ? undefined : 'soon';
  if (state === undefined) return nothing;
  return html`<p><span class="chip bad">${words.certificates.states[state]}</span></p>`;
}
