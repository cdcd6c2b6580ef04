import { afterEach, describe, expect, it } from 'vitest';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import { ADA, ADA_WITH_PORTRAIT } from '../support/approved-request.js';
import type { ListeningService } from '../support/listening-service.js';
import { runningService } from '../support/running-service.js';
import { csharpRs, csharpSb } from '../support/sdk-csharp.js';
import { javaD, javaM } from '../support/sdk-java.js';
import { php } from '../support/sdk-php.js';
import { python } from '../support/sdk-python.js';
import { rubyBs, rubyCc } from '../support/sdk-ruby.js';
import { rust } from '../support/sdk-rust.js';
import { inHand, post } from '../support/sdk-send.js';
import type { SdkShape } from '../support/sdk-shape.js';

const SDKS = [php, rubyBs, rubyCc, rust, javaD, javaM, csharpSb, csharpRs, python];

let service: ListeningService;
afterEach(() => service.close());

async function start(app: Partial<ExistingApp>): Promise<void> {
  service = await runningService(app);
}

/** The app as its operator sets it up for this SDK. */
function settings({ downloads }: SdkShape): Partial<ExistingApp> {
  return { classic: true, ...(downloads && { processed: 'always' as const }) };
}

const requestOf = (sdk: SdkShape, authCode: string, app = service.app) =>
  sdk.request(app, authCode, Math.floor(service.clock() / 1000));

describe.each(SDKS)('$name', (sdk) => {
  it('exchanges a code and opens the answer in its own way', async () => {
    await start(settings(sdk));
    const { authCode } = await service.approve();
    const reply = await post(service, requestOf(sdk, authCode));
    expect(reply.status).toBe(200);
    expect(reply.contentType).toMatch(/^application\/json/);
    expect(await sdk.open(await inHand(service, reply))).toEqual({ userId: ADA.userId, data: ADA.data });
  });

  it('gets a portrait whole, the e-mail address still first', async () => {
    await start(settings(sdk));
    const { authCode } = await service.approve({}, ADA_WITH_PORTRAIT);
    const reply = await post(service, requestOf(sdk, authCode));
    const { data } = await sdk.open(await inHand(service, reply));
    expect(data).toEqual(ADA_WITH_PORTRAIT.data);
    expect(data[0]?.label).toBe('contact.personal.email');
  });

  it('is refused a second time', async () => {
    await start(settings(sdk));
    const { authCode } = await service.approve();
    await post(service, requestOf(sdk, authCode));
    expect((await post(service, requestOf(sdk, authCode))).status).toBe(400);
  });

  it('cannot replay its own request, not even before the code is exchanged', async () => {
    await start(settings(sdk));
    const [first, second] = [await service.approve(), await service.approve()];
    const sent = requestOf(sdk, first.authCode);
    expect((await post(service, sent)).status).toBe(200);
    expect((await post(service, sent)).status).toBe(401);
    const swapped = { ...sent, body: sent.body.replace(first.authCode, second.authCode) };
    expect((await post(service, swapped)).status).toBe(401);
  });

  it('under another secret reads `Unauthorized`, and the code is not burned', async () => {
    await start(settings(sdk));
    const { authCode } = await service.approve();
    const wrong = { ...service.app, appSecret: '0123456789abcdef0123456789abcdef' };
    expect(await post(service, requestOf(sdk, authCode, wrong))).toMatchObject({
      status: 401,
      text: 'Unauthorized',
    });
    expect((await post(service, requestOf(sdk, authCode))).status).toBe(200);
  });

  it('under another private key is refused, and the code is not burned', async () => {
    await start(settings(sdk));
    const { authCode } = await service.approve();
    const wrong = { ...service.app, prvKey: '1'.repeat(64) };
    expect((await post(service, requestOf(sdk, authCode, wrong))).status).toBe(401);
    expect((await post(service, requestOf(sdk, authCode))).status).toBe(200);
  });

  it(`is ${sdk.isLoose ? 'too loose for' : 'good enough for'} an app that is not classic`, async () => {
    await start({});
    const { authCode } = await service.approve();
    expect((await post(service, requestOf(sdk, authCode))).status).toBe(sdk.isLoose ? 401 : 200);
  });
});

describe('an SDK that checks the signature', () => {
  it.each(SDKS.filter(({ verifies }) => verifies))('$name: believes no other service', async (sdk) => {
    await start(settings(sdk));
    const { authCode } = await service.approve();
    const answer = await inHand(service, await post(service, requestOf(sdk, authCode)));
    const { pubKey } = service.app;
    await expect(sdk.open({ ...answer, serviceKey: pubKey })).rejects.toThrow('signature');
  });
});

describe('the setting that does not fit the SDK', () => {
  it.each(SDKS.filter(({ downloads }) => downloads))('$name finds no address to fetch', async (sdk) => {
    await start({ classic: true });
    const { authCode } = await service.approve();
    const answer = await inHand(service, await post(service, requestOf(sdk, authCode)));
    await expect(sdk.open(answer)).rejects.toThrow();
  });

  it('Rust takes the address for a JWT', async () => {
    await start({ classic: true, processed: 'always' });
    const { authCode } = await service.approve();
    const answer = await inHand(service, await post(service, requestOf(rust, authCode)));
    await expect(rust.open(answer)).rejects.toThrow();
  });
});
