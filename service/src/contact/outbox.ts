import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import type { Context } from '../context.js';
import type { Deliver } from './delivery.js';
import { composeMail, composeText } from './mail.js';

/**
 * For development: messages become files in `<data folder>/outbox`, readable by their owner alone, and an event that says so. Mails are whole
 * (`.eml`), as they would leave by SMTP.
 */
export function createOutbox({ options, events, clock }: Context): Deliver {
  const folder = join(options.dataDir, 'outbox');
  return async (message) => {
    const isMail = message.contact.kind === 'email';
    const time = new Date(clock()).toISOString().replace(/\D/g, '');
    const file = join(folder, `${time}-${randomUUID().slice(0, 8)}.${isMail ? 'eml' : 'txt'}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const content = isMail
      ? await buildMail(await composeMail(options, message))
      : await composeText(message);
    await writeFile(file, content, { mode: 0o600 });
    events.emit('outbox', { ...message, file });
    return true;
  };
}

async function buildMail(mail: SendMailOptions): Promise<Buffer> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return (await transport.sendMail(mail)).message as Buffer;
}
