import { type IncomingMessage, request } from 'node:http';
import type { ListeningService } from './listening-service.js';
import type { SdkAnswer, SdkRequest } from './sdk-shape.js';

export interface SdkReply {
  status: number;
  contentType: string;
  text: string;
}

/** One HTTP request with exactly the headers given: fetch would add, refuse and correct some. */
export function send(url: string, method: string, { headers = {}, body = '' }: Partial<SdkRequest> = {}) {
  return new Promise<SdkReply>((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (reply) => resolve(readReply(reply)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readReply(reply: IncomingMessage): Promise<SdkReply> {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  const contentType = reply.headers['content-type'] ?? '';
  return { status: reply.statusCode ?? 0, contentType, text: Buffer.concat(chunks).toString('utf8') };
}

export function post(service: ListeningService, sdkRequest: SdkRequest): Promise<SdkReply> {
  return send(`${service.origin}/sip${sdkRequest.path}`, 'POST', sdkRequest);
}

/** The answer as an SDK has it in hand, with our service's key in the place of the original's. */
export async function inHand(service: ListeningService, { text, contentType }: SdkReply): Promise<SdkAnswer> {
  return {
    text,
    contentType,
    app: service.app,
    serviceKey: await service.context.signingKeys.publicKeyHex(),
    now: service.clock() / 1000,
    async fetchText(url) {
      const reply = await send(url, 'GET');
      if (reply.status !== 200) throw new Error(`HTTP ${reply.status}`);
      return reply.text;
    },
  };
}
