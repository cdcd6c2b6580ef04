import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, type PageService, pageService } from './support/page-service.js';

let service: PageService;
let port: number;
beforeAll(async () => {
  service = await pageService();
  await service.server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = service.server.server.address() as AddressInfo);
});
afterAll(() => service.close());

/** Sends bytes as they are, and reads until the service closes the connection. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let read = '';
    socket.on('data', (data) => (read += data.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(read));
  });
}

/** A request to start a scope request, and right behind it another one, which a proxy may take for a part of its body. */
function smuggle(headers: readonly string[], body: string): string {
  const hidden = `GET /healthz HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n`;
  return `${['POST /scope-requests HTTP/1.1', ...headers, `Origin: ${ORIGIN}`, 'Content-Type: application/json'].join('\r\n')}\r\n\r\n${body}${hidden}`;
}

describe('a request that two parties may read differently (T36)', () => {
  const HOST = 'Host: localhost:8080';

  it.each([
    ['a length and chunks', [HOST, 'Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['chunks and a length', [HOST, 'Transfer-Encoding: chunked', 'Content-Length: 5'], '0\r\n\r\n'],
    ['two lengths', [HOST, 'Content-Length: 0', 'Content-Length: 5'], ''],
    ['a length with a sign', [HOST, 'Content-Length: +5'], 'aaaaa'],
    ['chunks that are not the last coding', [HOST, 'Transfer-Encoding: chunked, gzip'], '0\r\n\r\n'],
    ['a space before the colon', [HOST, 'Transfer-Encoding : chunked'], '0\r\n\r\n'],
    ['a header that is folded', [HOST, 'X-A: b', ' Transfer-Encoding: chunked'], ''],
    ['a bare line feed in a header', [HOST, 'X-A: b\nTransfer-Encoding: chunked'], '0\r\n\r\n'],
    ['a size of a chunk with more behind it', [HOST, 'Transfer-Encoding: chunked'], '0x0\r\n\r\n'],
  ])('%s is refused, and what stands behind it is not read', async (_name, headers, body) => {
    const read = await send(smuggle(headers, body));
    expect(read).toMatch(/^HTTP\/1\.1 400 /);
    expect(read.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(await service.context.store.countOpen(service.clock())).toBe(0);
  });

  it.each([
    ['no host', []],
    ['two hosts', [HOST, 'Host: evil.example']],
    ['one host twice', [HOST, HOST]],
  ])('%s is refused', async (_name, hosts) => {
    const lines = ['GET /healthz HTTP/1.1', ...hosts, 'Connection: close'];
    expect(await send(`${lines.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('told apart by its length alone is answered, and so is the one behind it', async () => {
    const body = JSON.stringify(service.body());
    const read = await send(smuggle([HOST, `Content-Length: ${body.length}`], body));
    expect(read.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 200']);
  });
});
