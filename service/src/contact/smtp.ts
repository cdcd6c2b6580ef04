import type { NodemailerError, Transporter } from 'nodemailer';
import type { Context } from '../context.js';
import type { Delivered } from '../events.js';
import type { SmtpOptions } from '../options.js';
import { withDeadline } from '../outgoing/deadline.js';
import type { Deliver } from './delivery.js';
import { composeMail } from './mail.js';

/** A person waits no longer for the page that follows. */
const DEADLINE = 15_000;

/** Milliseconds for one answer of the relay. */
const PATIENCE = 10_000;

/** Commands whose answer is about this recipient or this mail, and not about the service. */
const ABOUT_RECIPIENT = new Set(['RCPT TO', 'DATA']);

/**
 * Hands mails to the relay of `SMTP_URL`, each over a connection of its own. What the relay refuses or puts off is not tried again by itself, because
 * a relay keeps a queue; a person who gets no mail asks for another one.
 * @param deadline milliseconds until the relay must have taken a mail, default 15 s
 */
export function createSmtp(
  context: Pick<Context, 'options' | 'events'>,
  smtp: SmtpOptions,
  deadline = DEADLINE,
): Deliver {
  const { options, events } = context;
  let transport: Promise<Transporter> | undefined;
  return async (message) => {
    let delivered: Omit<Delivered, 'kind'> = { outcome: 'taken' };
    try {
      transport ??= connect(smtp, new URL(options.publicUrl).hostname);
      const sender = await transport;
      const mail = await composeMail(options, message);
      await withDeadline(deadline, undefined, (signal) => sender.sendMail({ ...mail, signal }));
    } catch (error) {
      delivered = explainFailure(error as NodemailerError);
    }
    events.emit('delivered', { kind: 'email', ...delivered });
    return delivered.outcome !== 'failed';
  };
}

/** The library is loaded with the first mail, or the first look at the relay. */
export async function connect(smtp: SmtpOptions, name: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { host, port, tls, user, password, ca } = smtp;
  return createTransport({
    host,
    port,
    // What the service calls itself; by default that would be the name of the machine.
    name,
    secure: tls === 'always',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    ...(user !== undefined && { auth: { user, pass: password } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    dnsTimeout: PATIENCE,
  });
}

/** What an operator may know of a failure: codes alone, because the words of a relay often repeat the address. */
export function explainFailure(error: NodemailerError): Omit<Delivered, 'kind'> {
  const { command, responseCode, response, code, originalCode } = error;
  // 421: the relay closes the connection, whatever it was asked.
  const isAboutRecipient =
    responseCode !== undefined && responseCode !== 421 && ABOUT_RECIPIENT.has(command ?? '');
  const [, status] = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '') ?? [];
  const cause = originalCode ?? code;
  return {
    outcome: isAboutRecipient ? 'refused' : 'failed',
    ...(responseCode !== undefined && { reply: responseCode }),
    ...(status !== undefined && { status }),
    ...(command !== undefined && { command }),
    ...(cause !== undefined && { cause: String(cause) }),
  };
}
