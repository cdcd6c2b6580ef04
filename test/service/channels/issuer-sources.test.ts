import Fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IssuerSources } from '../../../service/src/channels/accept-answer.js';
import { createIssuerSources } from '../../../service/src/channels/issuer-sources.js';
import type { Options } from '../../../service/src/options.js';
import { outcomeOf } from '../support/outcome-of.js';
import { CONTACT, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const PUBLIC_URL = 'https://127.0.0.1';

/** Everything that was asked of a server, and what it answers to all of it. */
interface Host {
  asked: string[];
  token: string;
  status: number;
}

let side: WalletSide;
let own: Host;
let foreign: Host;
let foreignUrl: string;
const servers: ReturnType<typeof Fastify>[] = [];

beforeEach(() => {
  [own, foreign] = [newHost(), newHost()];
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const newHost = (): Host => ({ asked: [], token: '', status: 200 });

function serve(host: Host) {
  const server = Fastify();
  server.get('/*', (request, reply) => {
    host.asked.push(request.url);
    return reply.code(host.status).type('application/statuslist+jwt').send(host.token);
  });
  servers.push(server);
  return server;
}

async function start(mode: Options['mode']): Promise<IssuerSources> {
  side = await startWalletSide({ mode, publicUrl: PUBLIC_URL });
  foreignUrl = await serve(foreign).listen({ host: '127.0.0.1', port: 0 });
  return createIssuerSources(serve(own), side.context);
}

/** What becomes of a credential whose status stands in the list of this address. */
async function check(sources: IssuerSources, uri: string): Promise<string> {
  for (const host of [own, foreign]) host.token = await side.issuer.statusList(uri, {});
  return outcomeOf(sources.statusLists.check({ status_list: { idx: 1, uri } }, CONTACT));
}

describe('the status list of an issuer elsewhere', () => {
  it('is asked of that issuer, and kept until it is old', async () => {
    const sources = await start('development');
    expect(await check(sources, `${foreignUrl}/lists/1`)).toBe('accepted');
    expect(await check(sources, `${foreignUrl}/lists/1`)).toBe('accepted');
    expect([foreign.asked, own.asked]).toEqual([['/lists/1'], []]);
  });
});

describe('the status list of an issuer of the service', () => {
  it('is read anew each time, without the network', async () => {
    const sources = await start('live');
    expect(await check(sources, `${PUBLIC_URL}/issuer/lists/1`)).toBe('accepted');
    expect(await check(sources, `${PUBLIC_URL}/issuer/lists/1`)).toBe('accepted');
    expect(own.asked).toEqual(['/issuer/lists/1', '/issuer/lists/1']);
  });

  it('does not count when it comes with an error', async () => {
    const sources = await start('live');
    own.status = 404;
    expect(await check(sources, `${PUBLIC_URL}/issuer/lists/1`)).toBe('status_unavailable');
  });
});

describe('an issuer elsewhere that names an address of the service', () => {
  it.each(['/', '/w/lists/1', '/issuers/1'])('reaches nothing at %s', async (path) => {
    const sources = await start('live');
    expect(await check(sources, `${PUBLIC_URL}${path}`)).toBe('status_unavailable');
    expect(own.asked).toEqual([]);
  });
});
