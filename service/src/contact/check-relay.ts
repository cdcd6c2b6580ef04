import type { FastifyBaseLogger } from 'fastify';
import type { NodemailerError } from 'nodemailer';
import type { Options, SmtpOptions } from '../options.js';
import { connect, explainFailure } from './smtp.js';

/** What an operator can mend, by the cause. Anything else is a relay that does not answer. */
const MEANINGS: readonly [cause: RegExp, meaning: string][] = [
  [/^EAUTH$/, 'the mail relay refuses the name or password in SMTP_URL: no mail can be sent'],
  [
    /^(ETLS|EPROTO|ERR_SSL|ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/,
    'no encrypted connection to the mail relay: no mail can be sent. Look at the certificate of the relay, CIVIC_SMTP_CA_FILE, and whether SMTP_URL is smtps:// (port 465) or smtp:// (STARTTLS, port 587)',
  ],
];

const UNREACHABLE = 'the mail relay of SMTP_URL cannot be reached, or does not answer: no mail can be sent';

/**
 * Signs in at the relay, where there is one, sends nothing, and warns in the log when that fails. It never throws: a relay that is down now may be up
 * for the first mail.
 */
export async function checkRelay(
  { smtp, publicUrl }: Pick<Options, 'smtp' | 'publicUrl'>,
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>,
): Promise<void> {
  if (!smtp) return;
  const fault = await findRelayFault(smtp, new URL(publicUrl).hostname);
  if (fault) log.warn(fault.about, fault.meaning);
  else log.info('the mail relay can be reached');
}

/** Signs in at the relay and sends nothing. @returns why no mail can be sent; undefined where all is well */
export async function findRelayFault(
  smtp: SmtpOptions,
  hostname: string,
): Promise<{ meaning: string; about: object } | undefined> {
  try {
    await (await connect(smtp, hostname)).verify();
    return undefined;
  } catch (error) {
    const { outcome: _, ...about } = explainFailure(error as NodemailerError);
    const [, meaning = UNREACHABLE] = MEANINGS.find(([cause]) => cause.test(about.cause ?? '')) ?? [];
    return { meaning, about };
  }
}
