import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessAuthority } from '../../service/support/access-certificate.js';
import { TestRegistrar } from '../../service/support/test-registrar.js';
import { runShell, workFolder } from '../support/shell.js';
import { fill, take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

const CSR = take('docs/operating.md', 'csr');
const CHAIN = take('docs/operating.md', 'chain');
const REGISTRATION = take('docs/operating.md', 'registration');

test('an operator gets an access certificate and a registration certificate by the commands of the docs', async () => {
  const { folder, remove } = workFolder();
  const env = {
    PUBLIC_URL: 'https://id.example.org',
    CIVIC_DATA_DIR: join(folder, 'data'),
    CIVIC_SERVICE_KEY: randomBytes(32).toString('hex'),
  };
  const run = async (script: string) => {
    const { code, output } = await runShell(script, folder, env);
    expect(code, output).toBe(0);
    return output;
  };
  const create = 'npx --no -- civic-service app create --name Fern --origin https://fern.example --json';
  const { appId } = JSON.parse(await run(create)) as { appId: string };
  const commands = (block: string) => fill(block, { YOUR_APP_ID: appId });

  await run(commands(CSR));
  const request = readFileSync(join(folder, 'fern.csr'), 'utf8');
  const authority = await AccessAuthority.create(Date.now());
  const { pem } = await authority.issue(Date.now(), { request, host: 'id.example.org' });
  writeFileSync(join(folder, 'chain.pem'), `${pem}\n${authority.intermediate.toString('pem')}\n`);
  expect(await run(commands(CHAIN))).not.toContain('note ');

  const registrar = await TestRegistrar.create(Date.now);
  writeFileSync(join(folder, 'registrar-ca.pem'), registrar.anchor.pem);
  writeFileSync(join(folder, 'registration.jwt'), await registrar.register());
  expect(await run(commands(REGISTRATION))).toContain('urn:eudi:pid:1');
  const show = `npx --no -- civic-service app certificate show --app ${appId} --json`;
  expect(JSON.parse(await run(show))).toMatchObject({ issued: 'imported', findings: [] });
  remove();
});
