import { beforeEach, describe, expect, it } from 'vitest';
import type { Options } from '../../../service/src/options.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

const WALLETS: Options['wallets'] = [
  { name: 'City Wallet', link: 'city-wallet://' },
  { name: 'Harbour Wallet', link: 'https://harbour.example/present' },
];

let side: WalletSide;
beforeEach(async () => {
  side = await startWalletSide({ wallets: WALLETS });
});

interface Shown {
  name: string;
  look: string;
  ping: string;
}

/** The links to wallets, as a browser with this cookie gets them. */
async function links(cookie?: string): Promise<Shown[]> {
  const requestId = side.requestId(await side.start());
  const { body } = await side.server.inject({
    url: `/w/${requestId}`,
    headers: { accept: 'text/html', ...(cookie !== undefined && { cookie }) },
  });
  return [...body.matchAll(/<a class="act (\w+)"[^>]* ping="([^"]+)"[^>]*>([^<]+)</g)].map(
    ([, look = '', ping = '', name = '']) => ({ name, look, ping }),
  );
}

async function choose(ping: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
  return side.server.inject({
    method: 'POST',
    url: `/w/${ping}`,
    headers: { 'content-type': 'text/ping', ...headers },
    payload: 'PING',
  });
}

/** What a browser sends back of what it was given. */
const kept = (reply: Awaited<ReturnType<typeof choose>>) =>
  String(reply.headers['set-cookie']).split(';')[0] ?? '';

const ORDER = ['Open City Wallet', 'Open Harbour Wallet', 'Open the web wallet', 'Open another wallet app'];

describe('whoever comes back', () => {
  it('finds the wallet of the last time first, as the one button that stands out', async () => {
    const [, harbour] = await links();
    const again = await links(`theme=dark; ${kept(await choose(harbour?.ping ?? ''))}`);
    expect(again.map(({ name }) => name)).toEqual([
      'Open Harbour Wallet',
      'Open City Wallet',
      'Open the web wallet',
      'Open another wallet app',
    ]);
    expect(again.map(({ look }) => look)).toEqual(['primary', 'outline', 'outline', 'outline']);
  });

  it('finds the web wallet first, if that was it, and an app that the operator does not list', async () => {
    const [web] = await links(kept(await choose('chosen/web')));
    expect(web?.name).toBe('Open the web wallet');
    const [app, ...others] = await links(kept(await choose('chosen/app')));
    expect(app?.name).toBe('Open a wallet app');
    expect(others.map(({ name }) => name)).toEqual(ORDER.slice(0, 3));
  });

  it('finds the order of the operator, once the wallet is no longer listed', async () => {
    const cookie = kept(await choose((await links())[1]?.ping ?? ''));
    side = await startWalletSide({ wallets: WALLETS.slice(0, 1) });
    const names = (await links(cookie)).map(({ name }) => name);
    expect(names).toEqual(ORDER.filter((name) => name !== 'Open Harbour Wallet'));
  });
});

describe('what is remembered', () => {
  it('is the wallet alone, for a year, hidden from scripts and other sites', async () => {
    const { statusCode, headers, body } = await choose('chosen/web');
    expect([statusCode, body]).toEqual([204, '']);
    expect(headers['set-cookie']).toBe('civic-wallet=web; Path=/w; Max-Age=31536000; HttpOnly; SameSite=Lax');
    const [city] = await links();
    expect((await choose(city?.ping ?? '')).headers['set-cookie']).toMatch(/^civic-wallet=[\w-]{16};/);
  });

  it('goes over TLS alone, and stays below the path of the service', async () => {
    side = await startWalletSide({ mode: 'live', publicUrl: 'https://example.org/id' });
    expect((await choose('chosen/app')).headers['set-cookie']).toBe(
      'civic-wallet=app; Path=/id/w; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
    );
  });

  it.each(['nobody', 'City%20Wallet', '../done', 'x'.repeat(40), 'web%0d%0aX: y'])(
    'is never “%s”, which is no wallet here',
    async (wallet) => {
      const { statusCode, headers } = await choose(`chosen/${wallet}`);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );

  it.each(['cross-site', 'same-site'])('cannot be changed by another site (%s)', async (from) => {
    const { statusCode, headers } = await choose('chosen/web', { 'sec-fetch-site': from });
    expect(statusCode).toBe(400);
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    'civic-wallet=',
    'civic-wallet="><script>',
    'xcivic-wallet=web',
    'civic-wallet=web2',
    'civic-wallet=../x',
  ])('counts for nothing when it is made up: %s', async (cookie) => {
    expect((await links(cookie)).map(({ name }) => name)).toEqual(ORDER);
  });
});

it('the page may tell the service which wallet was chosen, and nobody else', async () => {
  const requestId = side.requestId(await side.start());
  const { headers } = await side.server.inject({ url: `/w/${requestId}`, headers: { accept: 'text/html' } });
  expect(headers['content-security-policy']).toContain("connect-src 'self';");
  const done = await side.server.inject('/w/x/done');
  expect(done.headers['content-security-policy']).not.toContain('connect-src');
});
