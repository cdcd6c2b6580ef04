import { afterEach, describe, expect, it } from 'vitest';
import { simulate } from '../../../elements/simulate/simulate.js';
import { createClient } from '../../../src/client/create-client.js';
import { ORIGIN, type PageService, pageService } from '../support/page-service.js';
import { until } from '../../src/client/support/until.js';

let service: PageService;
afterEach(() => service.close());

/** A page's client of the service; `made` fills with the scope requests that it starts. */
function pageClient(origin = ORIGIN) {
  const made: string[] = [];
  const client = createClient({
    service: service.context.options.publicUrl,
    appId: service.app.appId,
    fetch: async (url, init) => {
      const { pathname } = new URL(String(url));
      const headers = { ...(init?.headers as Record<string, string>), origin };
      const { method = 'GET', body } = init ?? {};
      const reply = await service.server.inject({
        method: method as 'GET',
        url: pathname,
        headers,
        ...(body && { payload: String(body) }),
      });
      if (reply.statusCode === 201) made.push(reply.json<{ uuid: string }>().uuid);
      return new Response(reply.body, { status: reply.statusCode });
    },
  });
  return { client, made };
}

/** Somebody's page on the internet. */
const PAGE = { protocol: 'https:', hostname: 'shop.example' };

const statusOf = async (uuid = '') => (await service.context.store.getScopeRequest(uuid))?.status;

async function untilCancelled(uuid: string | undefined): Promise<void> {
  let status: string | undefined;
  await until(() => {
    void statusOf(uuid).then((now) => (status = now));
    return status === 'cancelled';
  });
}

describe('simulation away from localhost', () => {
  it('asks a service in development mode, and leaves nothing waiting there', async () => {
    service = await pageService({ mode: 'development' }, { name: 'Test shop' });
    const { client, made } = pageClient();
    const request = await simulate('approve', { client, page: PAGE }).create({ scope: 'BASIC_LOGIN' });
    expect(request.app).toMatchObject({ name: 'Test shop', isTest: true });
    expect(request.labels).toEqual(['contact.personal.email']);
    expect(made).toHaveLength(1);
    expect(made).not.toContain(request.uuid);
    await untilCancelled(made[0]);
    request.close();
  });

  it('is refused by what a live service says of its app, and leaves nothing waiting there', async () => {
    service = await pageService({ mode: 'live', publicUrl: 'https://id.example.org' });
    const { client, made } = pageClient();
    const simulating = simulate('approve', { client, page: PAGE }).create({ scope: 'BASIC_LOGIN' });
    await expect(simulating).rejects.toMatchObject({ code: 'simulation_refused' });
    expect(made).toHaveLength(1);
    await untilCancelled(made[0]);
  });

  it('is nothing for a page that may not ask at all', async () => {
    service = await pageService({ mode: 'development' });
    const { client, made } = pageClient('https://evil.example');
    const simulating = simulate('approve', { client, page: PAGE }).create({ scope: 'BASIC_LOGIN' });
    await expect(simulating).rejects.toMatchObject({ code: 'origin_not_registered' });
    expect(made).toEqual([]);
  });
});
