import { describe, expect, it } from 'vitest';
import { deny, resolveRequest } from '../../../wallet/core/index.js';
import { type RequestChanges, TestService } from '../fixtures/test-service.js';

async function denyWith(changes: RequestChanges = {}) {
  const service = await TestService.start();
  const options = { fetch: service.fetch };
  const { id, link } = await service.open(changes);
  const result = await deny(await resolveRequest(link, options), options);
  return { id, service, result };
}

describe('deny', () => {
  it('says access_denied with the state of the request, and nothing else', async () => {
    const { id, service } = await denyWith();
    expect(service.received).toEqual([{ form: { error: 'access_denied', state: id } }]);
  });

  it('returns where to go on', async () => {
    const { id, result } = await denyWith();
    expect(result).toEqual({
      disclosed: [],
      alongside: [],
      redirectUri: new URL(`https://civic.example/w/${id}/done`),
    });
  });

  it('fails when the request is gone', async () => {
    await expect(denyWith({ reply: { status: 410, body: { error: 'link_expired' } } })).rejects.toMatchObject(
      {
        code: 'link_expired',
      },
    );
  });

  it('does not go on to a script', async () => {
    const reply = { status: 200, body: { redirect_uri: 'javascript:alert(1)' } };
    await expect(denyWith({ reply })).rejects.toMatchObject({ code: 'invalid_redirect_uri' });
  });
});
