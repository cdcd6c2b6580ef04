import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createStatusListFetcher } from '../../../service/src/credentials/fetch-status-list.js';
import { createFetchPublic } from '../../../service/src/outgoing/fetch-public.js';
import { isPublicAddress } from '../../../service/src/outgoing/public-address.js';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/status`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A name server that answers with these addresses. */
function resolvesTo(...addresses: string[]): LookupFunction {
  return (_hostname, options, callback) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, all);
    else callback(null, addresses[0] ?? '', 4);
  };
}

const LIMITS = { accept: 'application/statuslist+jwt', maxBytes: 100_000, timeout: 60_000 };

const fetchIn = (mode: 'development' | 'live', resolve?: LookupFunction) => async (uri: string) =>
  (await createFetchPublic(mode, resolve)(uri, LIMITS)).toString();

/** A server that sends whoever asks to another address. */
const redirectTo = (location: string, status = 302) =>
  serve((_request, reply) => reply.writeHead(status, { location }).end('moved'));

/** A server that counts how often it is asked. */
async function counting(): Promise<{ uri: string; asked: () => number }> {
  let count = 0;
  const uri = await serve((_request, reply) => {
    count++;
    reply.end('a.b.c');
  });
  return { uri, asked: () => count };
}

describe('in development', () => {
  it('fetches from this machine, saying what it takes', async () => {
    let headers: Record<string, unknown> = {};
    const uri = await serve((request, reply) => {
      headers = request.headers;
      reply.end('a.b.c');
    });
    expect(await fetchIn('development')(uri)).toBe('a.b.c');
    expect(headers).toMatchObject({ accept: 'application/statuslist+jwt', 'accept-encoding': 'gzip' });
  });

  it('a status list may end in white space', async () => {
    const uri = await serve((_request, reply) => reply.end('a.b.c\n'));
    expect(await createStatusListFetcher('development')(uri)).toBe('a.b.c');
  });

  it.each([301, 302, 303, 307, 308])('follows a redirect with %i', async (status) => {
    const target = await counting();
    expect(await fetchIn('development')(await redirectTo(target.uri, status))).toBe('a.b.c');
    expect(target.asked()).toBe(1);
  });

  it('follows a redirect to a path on the same server', async () => {
    const uri = await serve((request, reply) =>
      request.url === '/status'
        ? reply.writeHead(302, { location: '/lists/1' }).end()
        : reply.end(request.url),
    );
    expect(await fetchIn('development')(uri)).toBe('/lists/1');
  });

  it('follows three redirects and no fourth', async () => {
    const target = await counting();
    let uri = target.uri;
    for (let hop = 0; hop < 3; hop++) uri = await redirectTo(uri);
    expect(await fetchIn('development')(uri)).toBe('a.b.c');
    await expect(fetchIn('development')(await redirectTo(uri))).rejects.toThrow('too many redirects');
    expect(target.asked()).toBe(1);
  });

  it.each([
    'http://192.168.1.1/1',
    'http://issuer.test/1',
    'ftp://localhost/1',
    'file:///etc/passwd',
    'data:,x',
  ])('a redirect does not lead to %s', async (target) => {
    await expect(fetchIn('development')(await redirectTo(target))).rejects.toThrow('https only');
  });

  it('a redirect without an address, or to none, is refused', async () => {
    const nowhere = await serve((_request, reply) => reply.writeHead(302).end());
    await expect(fetchIn('development')(nowhere)).rejects.toThrow('not served');
    await expect(fetchIn('development')(await redirectTo('http://'))).rejects.toThrow();
  });

  it('reads gzip, and knows no other compression', async () => {
    const compressed = (encoding: string) =>
      serve((_request, reply) =>
        reply.writeHead(200, { 'content-encoding': encoding }).end(gzipSync('a.b.c')),
      );
    expect(await fetchIn('development')(await compressed('gzip'))).toBe('a.b.c');
    await expect(fetchIn('development')(await compressed('br'))).rejects.toThrow('not served');
    const broken = await serve((_request, reply) =>
      reply.writeHead(200, { 'content-encoding': 'gzip' }).end('a.b.c'),
    );
    await expect(fetchIn('development')(broken)).rejects.toThrow('not served');
  });

  it('refuses what grows too large when it is decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(LIMITS.maxBytes + 1));
    const uri = await serve((_request, reply) =>
      reply.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(LIMITS.maxBytes);
    await expect(fetchIn('development')(uri)).rejects.toThrow('too large');
  });

  it('refuses an answer that would switch protocols, which ends without an error', async () => {
    const uri = await serve((request) => {
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
    });
    await expect(fetchIn('development')(uri)).rejects.toThrow('not served as such');
  });

  it('refuses failed and endless answers', async () => {
    const failed = await serve((_request, reply) => reply.writeHead(500).end('a.b.c'));
    const endless = await serve((_request, reply) => {
      const chunk = Buffer.alloc(65_536, 0x41);
      const more = () => {
        while (!reply.destroyed && reply.write(chunk));
      };
      reply.on('drain', more);
      more();
    });
    await expect(fetchIn('development')(failed)).rejects.toThrow('not served');
    await expect(fetchIn('development')(endless)).rejects.toThrow('too large');
  });

  it('gives up in time also when it could be told to stop earlier, and memory is collected meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { signal } = new AbortController();
    const collecting = setInterval(collect, 10);
    const fetching = createFetchPublic('development')(await serve(() => {}), {
      ...LIMITS,
      timeout: 200,
      signal,
    });
    await expect(fetching).rejects.toThrow('aborted');
    clearInterval(collecting);
  });

  it('stops when it is told to, also before it began', async () => {
    const stop = new AbortController();
    const silent = await serve(() => stop.abort());
    const fetchOnce = () => createFetchPublic('development')(silent, { ...LIMITS, signal: stop.signal });
    await expect(fetchOnce()).rejects.toThrow('aborted');
    await expect(fetchOnce()).rejects.toThrow('aborted');
  });

  it('gives up on an answer that does not come, or stops half-way', async () => {
    const silent = await serve(() => {});
    const half = await serve((_request, reply) => reply.write('a.b'));
    for (const uri of [silent, half])
      await expect(createFetchPublic('development')(uri, { ...LIMITS, timeout: 50 })).rejects.toThrow();
  });

  it.each([
    'http://issuer.test/1',
    'http://192.168.1.1/1',
    'ftp://localhost/1',
    'file:///etc/passwd',
    'data:,x',
    'http://127.0.0.1.evil.test/1',
  ])('refuses %s', async (uri) => {
    await expect(fetchIn('development')(uri)).rejects.toThrow('https only');
  });
});

describe('in live mode', () => {
  it('refuses plain http even to this machine', async () => {
    let asked = 0;
    const uri = await serve((_request, reply) => {
      asked++;
      reply.end('a.b.c');
    });
    await expect(fetchIn('live')(uri)).rejects.toThrow('https only');
    expect(asked).toBe(0);
  });

  it.each([
    'https://127.0.0.1/1',
    'https://10.0.0.1/1',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/1',
    'https://[::ffff:10.0.0.1]/1',
    'https://[fd00::1]/1',
    'https://0x7f000001/1',
    'https://2130706433/1',
    'https://0/1',
  ])('refuses %s', async (uri) => {
    await expect(fetchIn('live')(uri)).rejects.toThrow('private address');
  });

  it.each([['10.1.2.3'], ['127.0.0.1'], ['fe80::1'], ['93.184.216.34', '192.168.0.1']])(
    'refuses a name that leads to %s',
    async (...addresses) => {
      await expect(fetchIn('live', resolvesTo(...addresses))('https://issuer.test/1')).rejects.toThrow(
        'private address',
      );
    },
  );

  it.each(['https://user@issuer.test/1', 'https://user:pw@issuer.test/1', 'https://issuer.test/1#x'])(
    'refuses %s',
    async (uri) => {
      await expect(fetchIn('live', resolvesTo('10.0.0.1'))(uri)).rejects.toThrow('not allowed');
    },
  );

  it('refuses what is no address', async () => {
    await expect(fetchIn('live')('status/1')).rejects.toThrow();
  });
});

describe('public addresses', () => {
  it.each(['8.8.8.8', '93.184.216.34', '172.15.255.255', '172.32.0.0', '2606:4700::1111', '2a00:1450::1'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '10.255.255.255',
    '100.64.0.1',
    '127.1.2.3',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    'localhost',
    '',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
