import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createStatusListFetcher } from '../../../service/src/credentials/fetch-status-list.js';
import { isPublicAddress } from '../../../service/src/credentials/public-address.js';

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

const fetchIn = (mode: 'development' | 'live', resolve?: LookupFunction) => async (uri: string) =>
  createStatusListFetcher(mode, resolve)(uri);

describe('in development', () => {
  it('fetches from this machine, asking for the right type and no compression', async () => {
    let headers: Record<string, unknown> = {};
    const uri = await serve((request, reply) => {
      headers = request.headers;
      reply.end('a.b.c\n');
    });
    expect(await fetchIn('development')(uri)).toBe('a.b.c');
    expect(headers).toMatchObject({ accept: 'application/statuslist+jwt', 'accept-encoding': 'identity' });
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const target = await serve((_request, reply) => {
      asked++;
      reply.end('a.b.c');
    });
    const uri = await serve((_request, reply) => reply.writeHead(302, { location: target }).end());
    await expect(fetchIn('development')(uri)).rejects.toThrow('not served');
    expect(asked).toBe(0);
  });

  it('refuses compressed, failed and endless answers', async () => {
    const gzip = await serve((_request, reply) =>
      reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a.b.c')),
    );
    const failed = await serve((_request, reply) => reply.writeHead(500).end('a.b.c'));
    const endless = await serve((_request, reply) => {
      const chunk = Buffer.alloc(65_536, 0x41);
      const more = () => {
        while (!reply.destroyed && reply.write(chunk));
      };
      reply.on('drain', more);
      more();
    });
    await expect(fetchIn('development')(gzip)).rejects.toThrow('not served');
    await expect(fetchIn('development')(failed)).rejects.toThrow('not served');
    await expect(fetchIn('development')(endless)).rejects.toThrow('too large');
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
