import { domainToASCII } from 'node:url';
import type { Options, SmtpOptions } from '../options.js';
import { isLoopback } from '../outgoing/public-address.js';
import { parseUrl, visibleText, webAddress } from '../untrusted-text.js';
import { readCertificate } from './read-certificate.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How codes reach people: the relay for mails and the webhook for text messages. */
type Messages = Pick<Options, 'smtp' | 'mailFrom' | 'textWebhook'>;

/**
 * Reads `SMTP_URL`, `CIVIC_SMTP_CA_FILE`, `CIVIC_MAIL_FROM`, `CIVIC_PHONE_WEBHOOK` and `CIVIC_PHONE_WEBHOOK_KEY`.
 * @param problems gets a line for each that is missing or malformed
 */
export function readMessages(mode: Options['mode'], env: Environment, problems: string[]): Messages {
  const smtp = readSmtp(env, problems);
  const mailFrom = readFrom(env, problems);
  if (smtp && !env.CIVIC_MAIL_FROM) problems.push('CIVIC_MAIL_FROM must be set where SMTP_URL is');
  // In development, mails that become files come from somebody, too.
  for (const name of ['CIVIC_SMTP_CA_FILE', ...(mode === 'live' ? ['CIVIC_MAIL_FROM'] : [])])
    if (env[name] && !env.SMTP_URL)
      problems.push(`${name} is set, so SMTP_URL must be: no mail is sent without it`);
  const textWebhook = readWebhook(mode, env, problems);
  return { ...(smtp && { smtp }), ...(mailFrom && { mailFrom }), ...(textWebhook && { textWebhook }) };
}

function readSmtp({ SMTP_URL: text, CIVIC_SMTP_CA_FILE: file }: Environment, problems: string[]) {
  if (!text) return undefined;
  const ca = file ? readCertificate(file) : undefined;
  if (file && ca === undefined) problems.push('CIVIC_SMTP_CA_FILE must name a readable certificate (PEM)');
  const smtp = parseSmtp(text, ca);
  if (!smtp) {
    problems.push(
      'SMTP_URL must be an address such as smtps://user:password@mail.example.org, or smtp:// for STARTTLS, with ?tls=no where the network itself is safe',
    );
  }
  return smtp;
}

/** To a relay on this machine TLS is used only where its certificate is given: many such relays have one that nobody signed. */
function parseSmtp(text: string, ca: string | undefined): SmtpOptions | undefined {
  const url = parseUrl(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || url.hash !== '') return undefined;
  if (!['', '/'].includes(url.pathname) || !['', '?tls=no'].includes(url.search)) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isSecure = url.protocol === 'smtps:';
  const isPlain = url.search !== '' || (isLoopback(host) && ca === undefined);
  if (isSecure && url.search !== '') return undefined;
  const [user, password] = [decode(url.username), decode(url.password)];
  if (user === undefined || password === undefined) return undefined;
  return {
    host,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    tls: isSecure ? 'always' : isPlain ? 'none' : 'starttls',
    ...(user !== '' && { user, password }),
    ...(ca !== undefined && { ca }),
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `Name <address>` or an address. */
function readFrom({ CIVIC_MAIL_FROM: text }: Environment, problems: string[]): Options['mailFrom'] {
  if (!text) return undefined;
  const [, name = '', local = '', domain = ''] =
    /^(?:"?([^"<>]*?)"?\s*<)?([\w.!#$%&'*+/=?^`{|}~-]+)@([^\s@<>/?#\\%:]+?)>?$/.exec(text.trim()) ?? [];
  const host = domainToASCII(domain);
  if (host !== '' && text.includes('<') === text.includes('>'))
    return { name: visibleText(name, 64), address: `${local}@${host}` };
  problems.push('CIVIC_MAIL_FROM must be an address such as Fern ID <no-reply@id.example.org>');
  return undefined;
}

function readWebhook(
  mode: Options['mode'],
  { CIVIC_PHONE_WEBHOOK: address, CIVIC_PHONE_WEBHOOK_KEY: key }: Environment,
  problems: string[],
): Options['textWebhook'] {
  if (!address && !key) return undefined;
  if (!address) {
    problems.push('CIVIC_PHONE_WEBHOOK must be set where CIVIC_PHONE_WEBHOOK_KEY is');
    return undefined;
  }
  const url = parseUrl(webAddress(address) ?? '');
  const isLocal = mode === 'development' && url?.protocol === 'http:' && isLoopback(url.hostname);
  const isFit = url && url.hash === '' && (url.protocol === 'https:' || isLocal);
  if (!isFit) problems.push('CIVIC_PHONE_WEBHOOK must be an https address');
  const secret = Buffer.from(/^whsec_([\w+/-]+={0,2})$/.exec(key ?? '')?.[1] ?? '', 'base64');
  // The lengths that Standard Webhooks allows.
  const isKey = secret.length >= 24 && secret.length <= 64;
  if (!isKey)
    problems.push(
      'CIVIC_PHONE_WEBHOOK_KEY must be whsec_ and base64 of 24 to 64 bytes: echo "whsec_$(openssl rand -base64 32)"',
    );
  return isFit && isKey ? { url: url.href, key: secret } : undefined;
}
