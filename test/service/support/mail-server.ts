import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real SMTP server, as an operator's relay. */
export interface MailServer {
  port: number;
  /** What it has taken, in order, with the envelope. */
  mails: (Email & { envelope: { from: string; to: string[] }; raw: string; isSecure: boolean })[];
  close(): Promise<void>;
}

/** Refuses with a code, as the handlers of `smtp-server` want it. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** @param port a free one where it is 0 */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString();
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        };
        mails.push({ ...(await PostalMime.parse(raw)), envelope, raw, isSecure: session.secure });
        callback();
      });
    },
    ...options,
  });
  // A client that goes away in the middle is none of the server's faults.
  server.on('error', () => {});
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
