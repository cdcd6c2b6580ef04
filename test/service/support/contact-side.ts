import type { LightMyRequestResponse } from 'fastify';
import type { Message } from '../../../service/src/contact/delivery.js';
import { contactPages } from '../../../service/src/contact-pages/plugin.js';
import type { Options } from '../../../service/src/options.js';
import { type WalletSide, startWalletSide } from './wallet-side.js';

/** A browser on the pages of contacts: it keeps cookies by their path, and follows what a form leads to. */
export interface Browser {
  get(path: string): Promise<LightMyRequestResponse>;
  /** Posts a form, and opens what it leads to. */
  post(
    path: string,
    form: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  cookies: Map<string, string>;
}

export interface ContactSide extends WalletSide {
  sent: Message[];
  setWorking(works: boolean): void;
  /** @param from the address that it comes from */
  browser(from?: string): Browser;
}

/** The wallet's side of a service with the pages for contacts, whose messages are kept for the test to read. */
export async function startContactSide(patch: Partial<Options> = {}): Promise<ContactSide> {
  const side = await startWalletSide(patch);
  const sent: Message[] = [];
  let isWorking = true;
  const deliver = async (message: Message) => {
    if (isWorking) sent.push(message);
    return isWorking;
  };
  await side.server.register(contactPages, {
    context: side.context,
    delivery: { email: deliver, phone: deliver },
  });
  return {
    ...side,
    sent,
    setWorking(works) {
      isWorking = works;
    },
    browser(remoteAddress = '127.0.0.1') {
      const cookies = new Map<string, string>();
      const get: Browser['get'] = async (path) => {
        const cookie = cookies.get(path);
        return side.server.inject({
          url: path,
          remoteAddress,
          headers: cookie === undefined ? {} : { cookie },
        });
      };
      return {
        cookies,
        get,
        async post(path, form, headers = {}) {
          const cookie = cookies.get(path);
          const reply = await side.server.inject({
            method: 'POST',
            url: path,
            remoteAddress,
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              ...(cookie !== undefined && { cookie }),
              ...headers,
            },
            payload: new URLSearchParams(form).toString(),
          });
          const set = String(reply.headers['set-cookie'] ?? '');
          const [, value, at] = /^(civic-contact=[\w-]*); Path=([^;]+);/.exec(set) ?? [];
          if (at !== undefined && value !== undefined) cookies.set(at, value);
          if (reply.statusCode !== 303) return reply;
          const { pathname } = new URL(String(reply.headers.location), `http://localhost:8080${path}`);
          return get(pathname);
        },
      };
    },
  };
}
