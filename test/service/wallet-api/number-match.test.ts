import { beforeEach, describe, expect, it } from 'vitest';
import { createSnapshot } from '../../../service/src/scope-request/snapshot.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { APP_ID, ORIGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
});

/** A scope request that a phone has answered, and where its wallet sends the person then. */
async function answered(channel: 'qr' | 'same-device' = 'qr') {
  const request = await side.start({ numberMatch: true });
  const requestId = side.requestId(request, channel);
  const read = await side.read(requestId);
  const credential = await side.issuer.issue(side.wallet.publicKey);
  const form = await side.wallet.respond(read, { contact: [await side.wallet.present(credential, read)] });
  const { body } = await side.post(requestId, form);
  const url = new URL(String(body['redirect_uri']));
  return { request, requestId, form, url, address: `${url.pathname}${url.search}` };
}

const shownOn = async (request: ScopeRequest) =>
  (await createSnapshot(side.context, await side.row(request))).match ?? '';

const open = (url: string) => side.server.inject({ url });

const pick = (url: string, number: string) =>
  side.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `number=${number}`,
  });

/** The numbers that the phone's page offers. */
async function choices(url: string): Promise<string[]> {
  return [...(await open(url)).body.matchAll(/value="(\d\d)"/g)].map(([, number = '']) => number);
}

async function wrong({ request, address }: { request: ScopeRequest; address: string }): Promise<string> {
  const right = await shownOn(request);
  return (await choices(address)).find((number) => number !== right) ?? '';
}

describe('an answer from another device, where the app asks for a number', () => {
  it('waits, and shows the page two digits', async () => {
    const { request, requestId, url } = await answered();
    expect(url.href).toMatch(
      new RegExp(`^http://localhost:8080/w/${requestId}/match\\?response_code=[\\w-]{43}$`),
    );
    expect(await side.row(request)).toMatchObject({ status: 'answered', answeredBy: 'qr' });
    expect(await shownOn(request)).toMatch(/^[1-9]\d$/);
  });

  it('offers it on the phone among three different numbers, the same after a reload', async () => {
    const { request, address } = await answered();
    const numbers = await choices(address);
    expect(new Set(numbers).size).toBe(3);
    expect(numbers).toContain(await shownOn(request));
    expect(await choices(address)).toEqual(numbers);
  });

  it('writes the numbers as the page shows them, whatever language the phone has', async () => {
    const { request, address } = await answered();
    const { body } = await side.server.inject({ url: address, headers: { 'accept-language': 'fa' } });
    expect(body).toContain('<html lang="fa" dir="rtl">');
    expect(body).toContain(`>${await shownOn(request)}</button>`);
  });

  it('says on the phone which site shows the number, and what it means when somebody tells it (T22)', async () => {
    const { address } = await answered();
    const page = await open(address);
    expect(page.body).toContain('https://shop.<wbr>example');
    expect(page.body).toContain('tells you the number');
    expect(page.headers['content-security-policy']).toContain("form-action 'self'");
  });

  it('is approved by the right number', async () => {
    const { request, address } = await answered();
    const reply = await pick(address, await shownOn(request));
    expect(reply.statusCode).toBe(303);
    expect(new URL(String(reply.headers.location), `http://h${address}`).pathname).toBe(
      address.split('?')[0],
    );
    expect((await side.row(request)).status).toBe('approved');
    expect((await open(address)).body).toContain('That is the number');
    expect((await createApproved(request)).match).toBeUndefined();
  });

  it('fails by a wrong one, and holds no data any more (T22)', async () => {
    const asked = await answered();
    expect((await pick(asked.address, await wrong(asked))).statusCode).toBe(303);
    const row = await side.row(asked.request);
    expect(row).toMatchObject({ status: 'failed', error: 'number_mismatch' });
    expect(row).not.toHaveProperty('sealedClaims');
    expect((await open(asked.address)).body).toContain('does not count');
  });

  it('has one try: the right number after a wrong one changes nothing', async () => {
    const asked = await answered();
    const right = await shownOn(asked.request);
    await pick(asked.address, await wrong(asked));
    await pick(asked.address, right);
    expect((await side.row(asked.request)).status).toBe('failed');
  });

  it('stays approved when the form is sent again, with whatever number', async () => {
    const asked = await answered();
    const [right, other] = [await shownOn(asked.request), await wrong(asked)];
    for (const number of [right, right, other, 'none'])
      expect((await pick(asked.address, number)).statusCode).toBe(303);
    expect((await side.row(asked.request)).status).toBe('approved');
  });

  it('has one winner when a right and a wrong number come at the same time', async () => {
    const asked = await answered();
    const [right, other] = [await shownOn(asked.request), await wrong(asked)];
    await Promise.all([right, other, right, other].map((number) => pick(asked.address, number)));
    const { status, version } = await side.row(asked.request);
    expect(['approved', 'failed']).toContain(status);
    expect(version).toBe(4);
  });

  it('can be refused by whoever sees no number', async () => {
    const { request, address } = await answered();
    await pick(address, 'none');
    expect(await side.row(request)).toMatchObject({ status: 'failed', error: 'number_mismatch' });
  });

  it('draws the numbers anew each time, and puts the right one anywhere', async () => {
    const places = new Set<number>();
    const numbers = new Set<string>();
    for (let run = 0; run < 40; run++) {
      const { request, address } = await answered();
      const right = await shownOn(request);
      numbers.add(right);
      places.add((await choices(address)).indexOf(right));
    }
    expect(places).toEqual(new Set([0, 1, 2]));
    expect(numbers.size).toBeGreaterThan(10);
  });

  it('gets the same way on again when the reply to it was lost, before and after a wrong number', async () => {
    const asked = await answered();
    expect((await side.post(asked.requestId, asked.form)).body['redirect_uri']).toBe(asked.url.href);
    await pick(asked.address, await wrong(asked));
    expect((await side.post(asked.requestId, asked.form)).body['redirect_uri']).toBe(asked.url.href);
  });

  it('expires when nobody picks', async () => {
    const { request, address } = await answered();
    const right = await shownOn(request);
    side.time.now += 300_000;
    await pick(address, right);
    expect((await side.row(request)).status).toBe('expired');
    expect((await open(address)).statusCode).toBe(410);
  });
});

describe('whoever shows the code, and so knows the request id and the number (T22)', () => {
  it.each(['', '?response_code=', `?response_code=${'A'.repeat(43)}`])(
    'cannot pick it with “%s”',
    async (query) => {
      const { request, requestId } = await answered();
      const address = `/w/${requestId}/match${query}`;
      expect((await open(address)).statusCode).toBe(410);
      expect((await pick(address, await shownOn(request))).statusCode).toBe(410);
      expect((await side.row(request)).status).toBe('answered');
    },
  );

  it('cannot pick it with the response code of another answer', async () => {
    const [one, other] = [await answered(), await answered()];
    const address = `/w/${one.requestId}/match${other.url.search}`;
    await pick(address, await shownOn(one.request));
    expect((await side.row(one.request)).status).toBe('answered');
  });

  it('learns no number before the answer', async () => {
    const request = await side.start({ numberMatch: true });
    expect(await shownOn(request)).toBe('');
    expect((await open(`/w/${side.requestId(request)}/match`)).statusCode).toBe(410);
  });
});

describe('what is no number', () => {
  it.each(['', '7', '123', '%C3%A4%C3%A4', '<b>', '12&number=13'])('like “%s” is refused', async (text) => {
    const { request, address } = await answered();
    const reply = await pick(address, text);
    expect(reply.json()).toMatchObject({ error: 'invalid_request' });
    expect((await side.row(request)).status).toBe('answered');
  });
});

describe('the ways that need no number', () => {
  it('are the link on the same device, which comes back to the page', async () => {
    const { request, url, requestId } = await answered('same-device');
    expect(url.origin).toBe(ORIGIN);
    expect(await shownOn(request)).toBe('');
    expect((await open(`/w/${requestId}/match?response_code=${url.hash.split('-')[1]}`)).statusCode).toBe(
      410,
    );
  });

  it('are another device where the app asks for none, whatever its answer is followed by', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    const read = await side.read(requestId);
    const credential = await side.issuer.issue(side.wallet.publicKey);
    const form = await side.wallet.respond(read, { contact: [await side.wallet.present(credential, read)] });
    const { body } = await side.post(requestId, form);
    expect(body['redirect_uri']).toBe(`http://localhost:8080/w/${requestId}/done`);
    // Nobody is told this code.
    const { answer } = await side.row(request);
    const code = side.context.responseCodes.derive(requestId, answer?.hash ?? '');
    expect((await open(`/w/${requestId}/match?response_code=${code}`)).statusCode).toBe(410);
  });

  it('and a refusal in the wallet, which ends at once', async () => {
    const request = await side.start({ numberMatch: true });
    const requestId = side.requestId(request);
    const { body } = await side.post(requestId, 'error=access_denied');
    expect(body['redirect_uri']).toBe(`http://localhost:8080/w/${requestId}/done`);
    expect((await side.row(request)).status).toBe('denied');
  });
});

async function createApproved(request: ScopeRequest) {
  const row = await side.row(request);
  const authCode = { jti: APP_ID, iat: 1, exp: 2 };
  return createSnapshot(side.context, { ...row, authCode });
}
