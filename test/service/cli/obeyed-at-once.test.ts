import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../service/src/context.js';
import { createServer } from '../../../service/src/server.js';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { commandLine } from '../support/command-line.js';

const line = commandLine();
let context: Context;
let server: FastifyInstance;
beforeAll(async () => {
  context = await line.open();
  server = await createServer(context);
});
afterAll(async () => {
  await server.close();
  await context.store.close();
});

const challenge = createHash('sha256').update('page secret').digest('base64url');

function create(appId: string, origin = 'https://shop.example') {
  const body = { appId, scope: 'BASIC_SIGNUP', challenge };
  return server.inject({ method: 'POST', url: '/scope-requests', headers: { origin }, body });
}

async function publishedKeys(): Promise<string[]> {
  const reply = await server.inject('/.well-known/jwks.json');
  return reply.json<{ keys: { kid: string }[] }>().keys.map(({ kid }) => kid);
}

it('the next request of an app is refused once a command has revoked it', async () => {
  const { appId } = await line.createApp();
  expect((await create(appId)).statusCode).toBe(201);
  await line.run('app', 'revoke', appId);
  expect((await create(appId)).json()).toMatchObject({ error: 'unknown_app' });
});

it('a page of an origin that a command has taken away is refused', async () => {
  const { appId } = await line.createApp();
  await line.run('app', 'origin', 'add', appId, 'https://other.example');
  expect((await create(appId, 'https://other.example')).statusCode).toBe(201);
  await line.run('app', 'origin', 'remove', appId, 'https://other.example');
  expect((await create(appId, 'https://other.example')).json()).toMatchObject({
    error: 'origin_not_registered',
  });
});

it('the key that a command has made signs at once', async () => {
  const [before] = await publishedKeys();
  const { kid } = await line.json<{ kid: string }>('keys', 'rotate');
  expect(kid).not.toBe(before);
  expect((await publishedKeys())[0]).toBe(kid);
  const [header = ''] = (await context.signingKeys.sign({})).split('.');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ kid });
});

it('an issuer that a command has taken away is trusted no more', async () => {
  const jwks = 'https://issuer.example/jwks.json';
  await context.store.putTrustAnchor({
    id: 'gone',
    types: ['urn:example:1'],
    isTest: false,
    issuer: 'https://issuer.example',
    jwks,
  });
  const ids = async () => (await trustedIssuers(context)).map(({ id }) => id);
  expect(await ids()).toContain('gone');
  await line.run('trust', 'remove', 'gone');
  expect(await ids()).not.toContain('gone');
});
