import { expect, fixture, html } from '@open-wc/testing';
import '../../../elements/index.js';
import type { CivicButton } from '../../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../../elements/civic-modal/civic-modal.js';
import type { KeptScopeRequest } from '../../../elements/return/page-secrets.js';
import { keepInTab } from '../../../elements/return/page-secrets.js';
import { ScriptedClient } from '../../../elements/testing/index.js';
import { inside, leave, record, until } from './helpers.js';

/** Another one for each test, because a document takes a return for as long as it lives. */
export let uuid: string;
export const CODE = 'response-code-43-characters-long-aaaaaaaaaaa';
export const home = location.href;

export let client: ScriptedClient;
export let heard: ReturnType<typeof record>;

/** Begins each test of a file anew, and takes back what it did to the page. */
export function startAnew(): void {
  beforeEach(() => {
    uuid = crypto.randomUUID();
    client = new ScriptedClient();
    client.script = { status: 'answered', responseCode: CODE };
    heard = record(document);
  });
  afterEach(async () => {
    heard.stop();
    await leave();
    history.replaceState(null, '', home);
  });
}

export function keep(change: Partial<KeptScopeRequest> = {}): void {
  keepInTab(uuid, {
    secret: 'page-secret',
    appId: 'app',
    service: 'https://service.test',
    scope: 'BASIC_SIGNUP',
    app: { name: 'Example Shop', isTest: false },
    labels: ['contact.personal.email'],
    createdAt: Date.now(),
    ...change,
  });
}

/** Puts a return into the address, keeping what the test runner needs of it. */
export function arrive(query = `uuid=${uuid}`, fragment = `#response_code=${CODE}`): void {
  const { pathname, search } = location;
  history.replaceState({ site: 1 }, '', `${pathname}${search ? `${search}&` : '?'}${query}${fragment}`);
}

export const button = () =>
  fixture<CivicButton>(
    html`<civic-button app-id="app" service="https://service.test/" .client=${client}></civic-button>`,
  );
export const modalOf = (element: Element) => inside<CivicModal>(element, 'civic-modal');

/** The scope request that the wallet answered goes on to its end. */
export async function expectToGoOn(): Promise<void> {
  await until(() => heard.names.includes('auth-code-received'));
  expect(client.resumed).to.have.length(1);
  expect(client.resumed[0]).to.include({ uuid, secret: 'page-secret' });
  expect(client.last.calls).to.deep.equal([`return:${CODE}`]);
}
