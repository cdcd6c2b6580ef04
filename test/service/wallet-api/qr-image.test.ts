import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import qrcode from 'qrcode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageKey, type PageService, pageService } from '../support/page-service.js';

const decode = createRequire(import.meta.url)('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' },
) => { data: string } | null;

const QUIET_ZONE = 4;
const TYPES = ['svg', 'png'] as const;

let service: PageService;
let key: PageKey;
beforeEach(async () => {
  service = await pageService();
  key = await service.start();
});
afterEach(() => service.close());

const idOf = (link: string) => link.split('/').at(-1) ?? '';
const fetchImage = (id: string, file: string, method: 'GET' | 'HEAD' = 'GET') =>
  service.server.inject({ method, url: `/w/${id}/qr.${file}` });

/** Dark modules of a symbol, row by row, with the quiet zone around it. */
type Matrix = boolean[][];

/** What `qrcode` makes of the same text by itself: level M, and white around it. */
function expectedMatrix(text: string): Matrix {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const width = size + 2 * QUIET_ZONE;
  return Array.from({ length: width }, (_row, y) =>
    Array.from({ length: width }, (_column, x) => {
      const [row, column] = [y - QUIET_ZONE, x - QUIET_ZONE];
      const isInside = row >= 0 && row < size && column >= 0 && column < size;
      return isInside && data[row * size + column] === 1;
    }),
  );
}

/** Reads a PNG of whole pixels for each module; throws when a module is of two colours or of another one than black and white. */
function matrixOfPng(bytes: Buffer, modules: number): Matrix {
  const { width, height, data } = PNG.sync.read(bytes);
  const scale = width / modules;
  if (width !== height || !Number.isInteger(scale)) throw new Error(`${width} × ${height} for ${modules}`);
  const colour = (x: number, y: number) => data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4);
  return Array.from({ length: modules }, (_row, row) =>
    Array.from({ length: modules }, (_column, column) => {
      const colours = Array.from({ length: scale * scale }, (_pixel, index) =>
        colour(column * scale + (index % scale), row * scale + Math.floor(index / scale)).toString('hex'),
      );
      const [first = ''] = colours;
      if (!['000000ff', 'ffffffff'].includes(first) || colours.some((other) => other !== first))
        throw new Error(`module ${row}, ${column} is ${[...new Set(colours)].join(' and ')}`);
      return first === '000000ff';
    }),
  );
}

/** Reads the SVG: a white square, and strokes one module high along the middle of each row. */
function matrixOfSvg(svg: string): Matrix {
  const [, width = ''] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  const modules = Number(width);
  const matrix: Matrix = Array.from({ length: modules }, () => Array.from({ length: modules }, () => false));
  expect(svg).toContain(`<path fill="#ffffff" d="M0 0h${width}v${width}H0z"/>`);
  const [, path = ''] = /<path stroke="#000000" d="([^"]+)"/.exec(svg) ?? [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([Mmh])([\d. -]+)/g)) {
    const [first = 0, second = 0] = numbers.trim().split(/\s+/).map(Number);
    if (command === 'M') [x, y] = [first, second - 0.5];
    if (command === 'm') [x, y] = [x + first, y + second];
    if (command !== 'h') continue;
    for (let column = x; column < x + first; column++) (matrix[y] ?? [])[column] = true;
    x += first;
  }
  return matrix;
}

/** What a phone reads from a symbol of some pixels for each module. */
function decodeMatrix(matrix: Matrix, scale = 4): string | undefined {
  const width = matrix.length * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (matrix[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return decode(pixels, width, width, { inversionAttempts: 'dontInvert' })?.data;
}

function decodePng(bytes: Buffer): string | undefined {
  const { width, height, data } = PNG.sync.read(bytes);
  return decode(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

async function expectNotFound(id: string): Promise<void> {
  for (const file of TYPES) {
    const reply = await fetchImage(id, file);
    expect([reply.statusCode, reply.json().error]).toEqual([404, 'not_found']);
    expect((await fetchImage(id, file, 'HEAD')).statusCode).toBe(404);
  }
}

describe('the QR code of a link as an image', () => {
  it('as SVG is what qrcode draws for the landing address, and a decoder reads it', async () => {
    const { qrLink } = key.reply;
    const { statusCode, headers, body } = await fetchImage(idOf(qrLink), 'svg');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^image\/svg\+xml\b/);
    const matrix = matrixOfSvg(body);
    expect(matrix).toEqual(expectedMatrix(qrLink));
    expect(decodeMatrix(matrix)).toBe(qrLink);
  });

  it.each(['', '?size=200', '?size=333', '?size=1024'])('as PNG%s as well', async (query) => {
    const { qrLink } = key.reply;
    const { statusCode, headers, rawPayload } = await fetchImage(idOf(qrLink), `png${query}`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('image/png');
    const expected = expectedMatrix(qrLink);
    expect(matrixOfPng(rawPayload, expected.length)).toEqual(expected);
    expect(decodePng(rawPayload)).toBe(qrLink);
  });

  it.each([
    ['an app that wants it for scanners of wallets', {}, { qr: 'direct' }, /^openid4vp:\/\/\?client_id=/],
    ['an operator who wants one for both', { qrHoldsRequest: true }, {}, /\/w\/[\w-]{22}\?client_id=/],
  ] as const)('holds what pages draw of %s', async (_, options, app, form) => {
    const own = await pageService(options, app);
    const { qrLink, qrRequest, qrCode } = (await own.start()).reply;
    const text = `${qrCode === 'direct' ? 'openid4vp://' : qrLink}?${qrRequest}`;
    const url = `/w/${idOf(qrLink)}/qr`;
    const { rawPayload } = await own.server.inject({ url: `${url}.png` });
    expect(decodePng(rawPayload)).toBe(text);
    expect(decodePng(rawPayload)).toMatch(form);
    const { body } = await own.server.inject({ url: `${url}.svg` });
    expect(decodeMatrix(matrixOfSvg(body))).toBe(text);
    await own.close();
  });

  it('is as large as whole pixels for each module allow, and never larger than asked', async () => {
    const modules = expectedMatrix(key.reply.qrLink).length;
    for (const size of [200, 201, 245, 246, 247, 500, 1024]) {
      const { rawPayload } = await fetchImage(idOf(key.reply.qrLink), `png?size=${size}`);
      const { width } = PNG.sync.read(rawPayload);
      expect(width).toBe(Math.floor(size / modules) * modules);
    }
  });

  it.each(['199', '1025', '0', '-300', '300.5', '3e2', '99999', 'large', '', '300&size=400'])(
    'has no size %j',
    async (size) => {
      const reply = await fetchImage(idOf(key.reply.qrLink), `png?size=${size}`);
      expect([reply.statusCode, reply.json().error]).toEqual([400, 'invalid_request']);
    },
  );

  it.each(TYPES)('as %s is kept by no cache, and any page may show it', async (file) => {
    const { headers } = await fetchImage(idOf(key.reply.qrLink), file);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('encodes the link that is alive: another one after each renewal', async () => {
    const { qrLink } = (await service.post(key, 'renew')).json<{ qrLink: string }>();
    expect(qrLink).not.toBe(key.reply.qrLink);
    const { rawPayload } = await fetchImage(idOf(qrLink), 'png');
    expect(decodePng(rawPayload)).toBe(qrLink);
    await expectNotFound(idOf(key.reply.qrLink));
  });

  it('changes nothing: the scope request stays pending', async () => {
    const before = await service.stored(key);
    for (const file of TYPES) {
      await fetchImage(idOf(key.reply.qrLink), file);
      await fetchImage(idOf(key.reply.qrLink), file, 'HEAD');
    }
    expect(before?.status).toBe('pending');
    expect(await service.stored(key)).toEqual(before);
  });

  it.each(TYPES)('to HEAD says the same without the image: %s', async (file) => {
    const [head, get] = [
      await fetchImage(idOf(key.reply.qrLink), file, 'HEAD'),
      await fetchImage(idOf(key.reply.qrLink), file),
    ];
    expect([head.statusCode, head.body]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'cache-control'])
      expect(head.headers[name]).toBe(get.headers[name]);
  });

  it('is still there after a wallet has read the request', async () => {
    const id = idOf(key.reply.qrLink);
    await service.server.inject(`/wallet-api/request/${id}`);
    expect((await service.stored(key))?.status).toBe('read');
    expect((await fetchImage(id, 'svg')).statusCode).toBe(200);
  });

  it.each(TYPES)('of one link is not drawn without end: %s (T37)', async (file) => {
    const id = idOf(key.reply.qrLink);
    for (let count = 0; count < 30; count++) expect((await fetchImage(id, file)).statusCode).toBe(200);
    const refused = await fetchImage(id, file);
    expect([refused.statusCode, refused.json().error]).toEqual([429, 'too_many_requests']);
    expect((await service.server.inject(`/w/${id}`)).statusCode).toBe(200);
  });

  it('is in the OpenAPI document, with the range of its size', async () => {
    const { paths } = (await service.server.inject('/openapi.json')).json();
    expect(paths['/w/{requestId}/qr.svg'].get.responses['200'].content).toHaveProperty(['image/svg+xml']);
    const png = paths['/w/{requestId}/qr.png'].get;
    expect(png.responses['200'].content).toHaveProperty(['image/png']);
    const size = png.parameters.find(({ name }: { name: string }) => name === 'size');
    expect(size.description).toContain('200 to 1024');
  });
});

describe('there is no image', () => {
  it('of a link that nobody made', async () => {
    for (const id of ['a'.repeat(22), 'x', '%3Csvg%3E']) await expectNotFound(id);
  });

  it('of a same-device link: nobody scans it from another device', async () => {
    await expectNotFound(idOf(key.reply.sameDeviceLink));
  });

  it.each(['qr', 'same-device'] as const)('after an answer to the link %s', async (kind) => {
    await service.answer(key, kind);
    await expectNotFound(idOf(key.reply.qrLink));
  });

  it('after the page cancelled', async () => {
    await service.post(key, 'cancel');
    await expectNotFound(idOf(key.reply.qrLink));
  });

  it('after the link has expired', async () => {
    service.clock.advance(120_000);
    await expectNotFound(idOf(key.reply.qrLink));
  });

  it('after the app was revoked', async () => {
    const app = await service.context.store.getApp(service.app.appId);
    if (app) await service.context.store.putApp({ ...app, revokedAt: service.clock() });
    await expectNotFound(idOf(key.reply.qrLink));
  });
});
