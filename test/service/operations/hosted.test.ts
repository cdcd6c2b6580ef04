import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageService, pageService } from '../support/page-service.js';

let service: PageService;
beforeAll(async () => {
  service = await pageService();
});
afterAll(() => service.close());

const get = (url: string) => service.server.inject(url);

describe('the classic files', () => {
  it.each([
    ['/js/civic.sip.min.js', 'javascript'],
    ['/sip/js/civic.sip.min.js', 'javascript'],
    ['/js/civic.sip.min.js?v=1', 'javascript'],
    ['/css/civic-modal.min.css', 'css'],
    ['/sip/css/civic-modal.min.css', 'css'],
    ['/css/civic-modal.css', 'css'],
    ['/sip/css/civic-modal.css', 'css'],
  ])('%s may be loaded by any site', async (path, type) => {
    const response = await get(path);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain(type);
    expect(response.headers).toMatchObject({
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
  });

  it('are the same at both addresses', async () => {
    expect((await get('/sip/js/civic.sip.min.js')).body).toBe((await get('/js/civic.sip.min.js')).body);
  });

  it.each(['/sip/js/', '/sip/js/none.js', '/sip/js/../civic-elements.js/..', '/sip/civic-elements.js'])(
    'there is nothing at %s',
    async (path) => {
      const { statusCode } = await get(path);
      expect([400, 403, 404]).toContain(statusCode);
    },
  );

  it('carry no address of the original system beyond the one that tells it apart', async () => {
    const { body } = await get('/js/civic.sip.min.js');
    expect(body).not.toMatch(/(?:hosted-sip|api)\.civic\.com/);
    expect(body).not.toMatch(/postMessage/);
  });
});
