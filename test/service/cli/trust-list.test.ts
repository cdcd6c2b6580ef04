import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../service/src/context.js';
import { isCertificate, trustedIssuers } from '../../../service/src/trust/anchors.js';
import { commandLine } from '../support/command-line.js';
import { type TestCertificate, privateKeyPem, selfSigned } from '../support/test-issuer.js';
import { type ListOptions, WALLET_LIST, loteDocument, signLote } from '../support/trusted-list.js';
import { signXml, tslDocument } from '../support/xml-list.js';

const PID = 'urn:eudi:pid:1';
const line = commandLine();
const signerFile = join(line.folder, 'signer.pem');

let signer: TestCertificate;
let issuer: TestCertificate;
let server: Server;
let url: string;
/** What the list's address answers; 500 without. */
let served: string | undefined;
/** A service that runs beside the commands. */
let running: Context;

beforeAll(async () => {
  [signer, issuer] = await Promise.all([
    selfSigned(Date.now(), { ca: false }),
    selfSigned(Date.now(), { name: 'PID issuer' }),
  ]);
  writeFileSync(signerFile, signer.pem);
  server = createServer((_request, reply) => {
    if (served === undefined) reply.writeHead(500).end();
    else reply.end(served);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pid.jwt`;
  running = await line.open();
});
afterEach(async () => {
  for (const { id } of await running.store.listTrustLists()) await running.store.removeTrustList(id);
});
afterAll(async () => {
  await running.store.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

async function serve(options: ListOptions = {}, by = signer): Promise<void> {
  const services = [{ certificates: [issuer.base64], entity: 'Bundes\u001b[31mdruckerei' }];
  served = await signLote(loteDocument(Date.now(), { services, ...options }), by);
}

interface Shown {
  id: string;
  [name: string]: unknown;
}

const json = <T = Shown>(...argv: string[]) => line.json<T>('trust', 'list', ...argv);

const add = (...more: string[]) => json('add', url, '--signer', signerFile, '--type', PID, ...more);

const trusted = async () =>
  (await trustedIssuers(running)).filter(isCertificate).map(({ certificate }) => certificate.subject);

describe('trust list add', () => {
  it('makes a service that runs beside it trust the issuers on the list', async () => {
    await serve({ sequence: 3 });
    expect(await trusted()).toEqual([]);
    expect(await add()).toMatchObject({
      url,
      types: [PID],
      sequence: 3,
      anchorCount: 1,
      state: 'trusted',
      failures: 0,
    });
    expect(await trusted()).toEqual(['CN=PID issuer']);
  });

  it('takes a list in XML as well', async () => {
    const services = [{ certificates: [issuer.base64] }];
    const document = tslDocument(Date.now(), { sequence: 7, services });
    served = signXml(document, await privateKeyPem(signer));
    expect(await add()).toMatchObject({ sequence: 7, anchorCount: 1, state: 'trusted' });
    expect(await trusted()).toEqual(['CN=PID issuer']);
  });

  it('says that nobody is trusted by a list whose services do not count', async () => {
    await serve({ services: [] });
    const notes = [expect.stringContaining('nobody is trusted by it yet')];
    expect(await add()).toMatchObject({ anchorCount: 0, notes });
    expect(line.said()).toEqual([]);
  });

  it('adds signers, types and services to a list that is there', async () => {
    await serve();
    const first = await add();
    const second = await add('--type', 'eu.europa.ec.eudi.pid.1');
    expect(second).toMatchObject({ id: first.id, types: [PID, 'eu.europa.ec.eudi.pid.1'] });
    expect(await json<Shown[]>('show')).toHaveLength(1);
  });

  it.each<[string, () => Promise<void>, string]>([
    ['cannot be had', async () => void (served = undefined), 'cannot be fetched (not served as such)'],
    ['is no list', async () => void (served = '<html>'), 'no list in a form'],
    ['is signed by somebody else', () => serve({}, issuer), 'not signed by the signer'],
    ['is past its next update', () => serve({ nextUpdate: Date.now() - 1000 }), 'passed its next update'],
    ['names wallets', () => serve({ type: WALLET_LIST }), 'another type'],
  ])('does not add a list that %s', async (_why, prepare, message) => {
    await prepare();
    await expect(add()).rejects.toMatchObject({
      name: 'ListError',
      message: expect.stringContaining(message) as string,
    });
    expect(await running.store.listTrustLists()).toEqual([]);
  });

  it.each([
    [['add'], /URL is missing/],
    [['add', 'https://a.example', 'https://b.example'], /takes URL, and no further argument/],
    [['show', '--type', PID], /trust list show: --type is not known here/],
    [['add', 'ftp://lists.example/x', '--signer', signerFile], /address/],
    [['add', 'https://lists.example/x', '--type', PID], /--signer/],
    [['add', 'https://lists.example/x', '--signer', signerFile], /--type/],
    [['add', 'https://lists.example/x', '--vct', PID], /--vct/],
  ])('refuses %j with the usage', async (argv, message) => {
    await expect(line.run('trust', 'list', ...argv)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(message) as string,
    });
  });

  it.each([
    [['add', 'https://lists.example/x', '--signer', join(line.folder, 'nothing.pem')], /one certificate/],
    [['remove', 'list-x'], /no such id/],
    [['refresh', 'list-x'], /no such id/],
    [['show', 'list-x'], /no such id/],
  ])('refuses %j in one line', async (argv, message) => {
    await expect(line.run('trust', 'list', ...argv)).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('trust list show, refresh and remove', () => {
  it('show names each list; with an id it names its issuers, without characters that steer a terminal', async () => {
    await serve();
    const { id } = await add();
    expect(await json<Shown[]>('show')).toMatchObject([{ id, state: 'trusted' }]);
    const { anchors } = await json<{ anchors: Shown[] }>('show', id);
    expect(anchors).toMatchObject([{ entity: 'Bundes [31mdruckerei', subject: 'CN=PID issuer' }]);
    const shown = await line.run('trust', 'list', 'show', id);
    expect(shown).toContain(`${id}  ${url}  ${PID}`);
    expect(shown).toContain('CN=PID issuer');
    expect(shown).not.toContain('\u001b');
  });

  it('refresh takes the new edition, and says what is wrong with one that it does not take', async () => {
    await serve();
    const { id } = await add();
    await serve({ sequence: 2, services: [] });
    expect(await json<Shown[]>('refresh')).toMatchObject([{ id, sequence: 2, anchorCount: 0 }]);
    expect(await trusted()).toEqual([]);
    await serve({ sequence: 1 });
    await expect(line.run('trust', 'list', 'refresh', id)).rejects.toThrow('sequence number');
    expect(await json('show', id)).toMatchObject({ failures: 1, failed: 'sequence', sequence: 2 });
    expect(await line.run('trust', 'list', 'show')).toContain(
      'refreshes failed: 1, the sequence number is lower',
    );
  });

  it('refresh names every list that fails and why, after it went through all of them', async () => {
    await serve();
    const first = await add();
    const other = `${url}?other`;
    const second = await json('add', other, '--signer', signerFile, '--type', PID);
    served = undefined;
    const error = await line.run('trust', 'list', 'refresh').catch((thrown: Error) => thrown.message);
    for (const { id, url: at } of [first, second])
      expect(error).toContain(`${id} ${String(at)}: the list cannot be fetched`);
    const shown = line.printed().join();
    expect(shown).toContain(first.id);
    expect(shown).toContain(second.id);
    await serve();
    expect(await json<Shown[]>('refresh')).toMatchObject([{ failures: 0 }, { failures: 0 }]);
  });

  it('remove ends the trust at once', async () => {
    await serve();
    const { id } = await add();
    expect(await json('remove', id)).toEqual({ id, removed: true });
    expect(await trusted()).toEqual([]);
  });

  it('trust list without more still names the anchors that the operator added', async () => {
    await serve();
    await add();
    expect(await json<Shown[]>()).toEqual([]);
  });
});
