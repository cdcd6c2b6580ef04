// The floor: node:http alone, the same five exchanges with bodies of the same shape, and the same cryptography (floor-crypto.mjs). It keeps
// nothing but the open streams, checks nothing but signatures, and routes by the first letters of the path.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { answerParent } from './child.mjs';
import { createFloorCrypto } from './floor-crypto.mjs';

async function start(fixture) {
  const streams = new Map();
  const server = createServer({ keepAliveTimeout: 72_000 });
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  const base = `http://127.0.0.1:${server.address().port}`;
  const crypto = createFloorCrypto(fixture, base);

  const snapshot = (uuid, status, version) => ({
    uuid,
    status,
    version,
    expiresAt: new Date(Date.now() + 120_000).toISOString(),
    now: new Date().toISOString(),
    ...(version < 3 && { qrLink: `${base}/w/${uuid}`, sameDeviceLink: `${base}/w/${uuid}` }),
  });
  const emit = (uuid, event) =>
    streams.get(uuid)?.write(`event: snapshot\nid: ${event.version}\ndata: ${JSON.stringify(event)}\n\n`);

  const routes = [
    [
      'POST',
      '/scope-requests',
      (_id, body) => {
        const { scope } = JSON.parse(body);
        return {
          ...snapshot(randomUUID(), 'pending', 1),
          app: { name: 'Bench', isTest: true },
          labels: [scope],
        };
      },
    ],
    [
      'GET',
      '/scope-requests/',
      (uuid, _body, _request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
        streams.set(uuid, response);
        response.once('close', () => streams.delete(uuid));
        emit(uuid, snapshot(uuid, 'pending', 1));
      },
    ],
    [
      'POST',
      '/wallet-api/request/',
      (uuid) => {
        emit(uuid, snapshot(uuid, 'read', 2));
        return crypto.signRequestObject(uuid);
      },
    ],
    [
      'POST',
      '/wallet-api/response/',
      (uuid, body) => {
        crypto.verifyAnswer(new URLSearchParams(body).get('response'));
        emit(uuid, { ...snapshot(uuid, 'approved', 4), authCode: crypto.signAuthCode(uuid) });
        streams.get(uuid)?.end();
        return { redirect_uri: `${base}/w/${uuid}/done` };
      },
    ],
    ['POST', '/sip/', (_id, body, request) => crypto.exchange(request.headers.authorization, body)],
  ];

  server.on('request', async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const route = routes.findLast(
      ([method, path]) => request.method === method && request.url.startsWith(path),
    );
    try {
      const reply = route[2](
        request.url.split('/').at(-1),
        Buffer.concat(chunks).toString('utf8'),
        request,
        response,
      );
      if (reply === undefined) return;
      const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
      response.writeHead(request.url === '/scope-requests' ? 201 : 200, {
        'content-type': typeof reply === 'string' ? 'application/oauth-authz-req+jwt' : 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  return { base, origin: fixture.origin, app: fixture.app, servicePublicKey: crypto.publicKeyHex };
}

answerParent({ start });
