import { beforeEach, describe, expect, it } from 'vitest';
import type { Options } from '../../../service/src/options.js';
import { escapeHtml } from '../../../service/src/pages/html.js';
import { APP_ID, ORIGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
});

async function open(requestId: string, accept = 'text/html,application/xhtml+xml') {
  return side.server.inject({ url: `/w/${requestId}`, headers: { accept } });
}

async function rename(patch: { name?: string; logo?: string }): Promise<void> {
  const app = await side.context.store.getApp(APP_ID);
  if (app) await side.context.store.putApp({ ...app, ...patch });
}

/** Every tag and attribute of a page, in order: what the markup is made of, whatever its texts say. */
function skeleton(page: string): string[] {
  return (page.match(/<\/?[a-z][^>]*>/gi) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

describe('the landing page', () => {
  it('names the site, its registered origin and when it asked, and what for (T22)', async () => {
    const request = await side.start();
    side.time.now += 61_000;
    const reply = await open(side.requestId(request));
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.body).toContain(
      'Did you start this on <bdi class="origin">https://shop.<wbr>example</bdi>?',
    );
    expect(reply.body).toContain(`<title>Did you start this on ${ORIGIN}?</title>`);
    expect(reply.body).toContain('<bdi class="name">Shop &amp; Sons</bdi> asks for');
    expect(reply.body).toContain(
      '<time datetime="2026-11-22T12:00:00.000Z" title="Nov 22, 2026, 12:00:00 PM UTC">Asked 1 minute ago</time>',
    );
    expect(reply.body).toContain('Email address');
    expect(reply.body).toContain('Phone number');
  });

  it.each([
    ['fa', '۳ دقیقه پیش درخواست شد', 'title="۱ آذر ۱۴۰۵، ۱۲:۰۰:۰۰ (UTC)"'],
    ['ar-EG', 'طُلب قبل 3 دقائق', 'title="22‏/11‏/2026، 12:00:00 م UTC"'],
  ])('has in %s one set of digits, in the time as well', async (language, ago, exact) => {
    const request = await side.start();
    await side.read(side.requestId(request));
    side.time.now += 181_000;
    const { body } = await side.server.inject({
      url: `/w/${side.requestId(request)}`,
      headers: { accept: 'text/html', 'accept-language': language },
    });
    expect(body).toContain(`${exact}>${ago}</time>`);
  });

  it('does not call an identity check anonymous', async () => {
    const labels = ['verifications.levels.CIVIC:IAL1', 'documents.genericId.name'];
    const identity = await open(side.requestId(await side.start({ scope: 'PROOF_OF_IDENTITY', labels })));
    expect(identity.body).toContain('<li>That your identity was checked</li><li>Full name</li>');
    expect(identity.body).not.toContain('anonymous');
    const login = { scope: 'ANONYMOUS_LOGIN', labels: labels.slice(0, 1) };
    expect((await open(side.requestId(await side.start(login)))).body).toContain('An anonymous login');
  });

  it('has words of its own for each way of getting here', async () => {
    const request = await side.start();
    const [far, near] = [
      await open(side.requestId(request)),
      await open(side.requestId(request, 'same-device')),
    ];
    expect(far.body).toContain('Never scan a code');
    expect(near.body).not.toContain('Never scan a code');
    expect(near.body).toContain('back on the site');
  });

  it('changes nothing', async () => {
    const request = await side.start();
    await open(side.requestId(request));
    await open(side.requestId(request), 'application/json');
    expect(await side.row(request)).toEqual(request);
  });

  it.each([
    ['application/json', 'application/json'],
    ['application/json, */*', 'application/json'],
    ['text/html,application/json', 'text/html'],
    ['text/html', 'text/html'],
    ['*/*', 'text/html'],
  ])('comes to whoever accepts %s as %s', async (accept, type) => {
    const { headers } = await open(side.requestId(await side.start()), accept);
    expect(headers['content-type']).toContain(type);
  });

  it('is kept by nobody, leaks no address, runs no script and cannot be framed (T30, T32)', async () => {
    const { headers, body } = await open(side.requestId(await side.start()));
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const csp = String(headers['content-security-policy']);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toMatch(/unsafe|script-src|\*/);
    expect(body).not.toMatch(/<script|\son\w+=|style=|javascript:/i);
  });

  it('offers only those of the listed wallets that the app has chosen, and any other all the same', async () => {
    side = await startWalletSide({
      wallets: [
        { name: 'City Wallet', link: 'haip-vp://' },
        { name: 'Other Wallet', link: 'other-vp://' },
      ],
    });
    const scopeRequest = await side.start();
    const { store } = side.context;
    for (const { appId } of await store.listApps())
      await store.changeApp(appId, (app) => ({ ...app, wallets: ['Other Wallet', 'Gone'] }));
    const { body } = await open(side.requestId(scopeRequest));
    expect(body).toContain('href="other-vp://?');
    expect(body).toContain('href="openid4vp://?');
    expect(body).not.toContain('City Wallet');
  });

  it('offers each wallet with the full parameters, the reference wallet behind #, and any other', async () => {
    const wallets: Options['wallets'] = [
      { name: 'City Wallet', link: 'haip-vp://' },
      { name: 'Web Wallet', link: 'https://wallet.test/present?lang=en' },
    ];
    side = await startWalletSide({ wallets });
    const requestId = side.requestId(await side.start());
    const { openid4vp } = (await open(requestId, 'application/json')).json() as { openid4vp: string };
    const parameters = openid4vp.split('?')[1] ?? '';
    const { body } = await open(requestId);
    const all = [...body.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
    const links = all.filter((href) => !href.includes('/contact/'));
    const escaped = escapeHtml(parameters);
    expect(links).toEqual([
      `haip-vp://?${escaped}`,
      `https://wallet.test/present?lang=en&amp;${escaped}`,
      `http://localhost:8080/wallet/#${escaped}`,
      `openid4vp://?${escaped}`,
      // Behind the question whether none of these opened.
      `eu-eaap://?${escaped}`,
      `haip-vp://?${escaped}`,
    ]);
    expect(body).toContain('Open City Wallet');
    expect(body).toContain('Open another wallet app');
  });

  it('speaks of no other wallet where it names none', async () => {
    side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
    Reflect.deleteProperty(side.context.options, 'walletUrl');
    const { body } = await open(side.requestId(await side.start()));
    expect(body).toContain('>Open a wallet app</a>');
    expect(body).not.toContain('another wallet');
  });

  it('shows the logos of wallets, which say nothing to screen readers beside the name', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const wallets: Options['wallets'] = [
      { name: 'City Wallet', link: 'haip-vp://', logo },
      { name: 'Plain Wallet', link: 'https://wallet.test/present' },
      { name: 'Bad Wallet', link: 'bad://', logo: 'https://evil.example/x.png' },
    ];
    side = await startWalletSide({ wallets });
    const { body, headers } = await open(side.requestId(await side.start()));
    expect(body).toMatch(
      new RegExp(`<a [^>]*><img src="${logo}" alt="" width="28" height="28">Open City Wallet</a>`),
    );
    for (const name of ['Plain', 'Bad']) expect(body).toMatch(new RegExp(`<a [^>]*>Open ${name} Wallet</a>`));
    expect(headers['content-security-policy']).toContain('img-src data:;');
  });

  it('shows the test banner in development, and in live mode none', async () => {
    expect((await open(side.requestId(await side.start()))).body).toContain('Development mode');
    side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
    expect((await open(side.requestId(await side.start()))).body).not.toContain('Development mode');
  });

  it('shows a raster logo and nothing else for one', async () => {
    const requestId = side.requestId(await side.start());
    await rename({ logo: 'data:image/png;base64,iVBORw0KGgo=' });
    expect((await open(requestId)).body).toContain('<img src="data:image/png;base64,iVBORw0KGgo="');
    for (const logo of [
      'data:image/svg+xml;base64,AAAA',
      'https://evil.example/x.png',
      'data:image/png;base64,A" onerror="x',
      'javascript:x',
    ]) {
      await rename({ logo });
      expect((await open(requestId)).body).not.toContain('<img');
    }
  });
});

describe('hostile names (T25)', () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onmouseover='x",
    '</bdi></strong><h1>',
    '<svg/onload=x>',
    '&lt;b&gt;',
    '{{7*7}}',
    '${7*7}',
    '<!--',
    '-->',
    ']]>',
    '<style>*{}',
    '<base href=//evil>',
    '<meta http-equiv=refresh content=0>',
    '`${x}`',
    '\u0000<b>',
    'a\u202egnp.exe',
    '\u2066evil\u2069',
    '\ufeffx',
    'line\nbreak',
    'tab\tname',
    '\ud800',
    '\udfff<b>',
    '\u2028x',
    'x'.repeat(10_000),
    '🙂'.repeat(100),
    'javascript:alert(1)',
    'http://evil.example',
    '&#x3c;script&#x3e;',
    '\u061cx',
    'é'.repeat(70),
    '<a href="javascript:x">',
    '%3Cscript%3E',
    '\u001b[31m',
    '<form>',
    '<iframe srcdoc=x>',
    '<object data=x>',
    '<link rel=stylesheet href=//e>',
    '" style="x',
    '\u200b\u200bx',
    '<math><mi//xlink:href="data:x,<script>">',
  ];

  it.each(names)('%j stays text', async (name) => {
    const requestId = side.requestId(await side.start());
    const plain = await open(requestId);
    await rename({ name });
    const hostile = await open(requestId);
    expect(hostile.statusCode).toBe(200);
    expect(skeleton(hostile.body)).toEqual(skeleton(plain.body));
    expect(hostile.body).not.toMatch(/(?!\n)[\p{Cc}\u061c\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
    expect(hostile.body.length).toBeLessThan(plain.body.length + 600);
  });

  it('are escaped for text and for both kinds of quoted attributes', () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  });

  it('in a wallet list stay text as well', async () => {
    side = await startWalletSide({ wallets: [{ name: '<b onclick=x>', link: 'haip-vp://"><script>' }] });
    const { body } = await open(side.requestId(await side.start()));
    expect(body).not.toContain('<script');
    expect(body).not.toContain('<b ');
  });
});

describe('for wallets, as JSON', () => {
  it('holds the link and who asks', async () => {
    const request = await side.start();
    const reply = await open(side.requestId(request, 'same-device'), 'application/json');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers.vary).toContain('Accept');
    const body = reply.json() as Record<string, string>;
    expect(body).toEqual({
      openid4vp: expect.stringMatching(
        /^openid4vp:\/\/\?client_id=x509_hash%3A[\w-]{43}&request_uri=[^&]+&request_uri_method=post$/,
      ),
      site: 'Shop & Sons',
      origin: ORIGIN,
      createdAt: new Date(request.createdAt).toISOString(),
      expiresAt: new Date(request.expiresAt).toISOString(),
      sameDevice: true,
      contact: expect.anything(),
    });
    const parameters = new URL(body.openid4vp ?? '').searchParams;
    expect(parameters.get('request_uri')).toBe(
      `http://localhost:8080/wallet-api/request/${side.requestId(request, 'same-device')}`,
    );
  });

  it('is 410 for a dead link', async () => {
    const reply = await open('a'.repeat(22), 'application/json');
    expect(reply.statusCode).toBe(410);
    expect(reply.json()).toMatchObject({ error: 'link_expired' });
  });
});

describe('a dead link', () => {
  it('is a friendly page with 410, the same for every reason, naming nobody', async () => {
    const expired = await side.start({ expiresAt: side.time.now });
    const denied = await side.start();
    await side.post(side.requestId(denied), 'error=access_denied');
    const pages = await Promise.all(
      ['a'.repeat(22), 'x', side.requestId(expired), side.requestId(denied)].map((id) => open(id)),
    );
    for (const page of pages) {
      expect(page.statusCode).toBe(410);
      expect(page.body).toBe(pages[0]?.body);
      expect(page.headers['cache-control']).toBe('no-store');
    }
    expect(pages[0]?.body).toContain('This link is no longer valid');
    expect(pages[0]?.body).not.toContain('Shop');
  });
});

describe('the done page and the style sheet', () => {
  it('are the same for everybody', async () => {
    const [one, two] = await Promise.all(
      ['x', 'a'.repeat(22)].map((id) => side.server.inject(`/w/${id}/done`)),
    );
    expect(one?.statusCode).toBe(200);
    expect(one?.body).toBe(two?.body);
    expect(one?.body).toContain('Continue on your computer');
    expect(one?.body).toContain('You can close this page.');
    expect(one?.headers['cache-control']).toBe('no-store');
  });

  it('are reached from the addresses that the pages name', async () => {
    const landing = await open(side.requestId(await side.start()));
    const done = await side.server.inject('/w/x/done');
    for (const [base, page] of [
      ['/w/x', landing.body],
      ['/w/x/done', done.body],
    ] as const) {
      const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
      const css = await side.server.inject(new URL(href, `http://localhost${base}`).pathname);
      expect(css.statusCode).toBe(200);
      expect(css.headers['content-type']).toContain('text/css');
    }
  });
});
