import { expect } from '@open-wc/testing';
import { act, createElement, createRef, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import {
  type AuthCodeReceivedEvent,
  CivicButton,
  type CivicButtonElement,
  type CivicButtonProps,
  CivicModal,
} from '../../../elements/react/index.js';
import { ScriptedClient } from '../../../elements/testing/index.js';
import { inside, leave, until } from '../support/helpers.js';

declare global {
  // React's own name for "tests wait for what they set off".
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

let place: HTMLElement;
let root: Root | undefined;
let complaints: string[];
const { error: tell } = console;

before(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
});

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  complaints = [];
  console.error = (...words: unknown[]) => complaints.push(words.map(String).join(' '));
});

afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  place.remove();
  console.error = tell;
  leave();
  expect(complaints).to.deep.equal([]);
});

const button = () => place.querySelector<CivicButtonElement>('civic-button') as CivicButtonElement;
const page = (props: CivicButtonProps) => createElement(CivicButton, props);

async function render(props: CivicButtonProps): Promise<void> {
  root ??= createRoot(place);
  await act(async () => root?.render(page(props)));
}

const ALL: CivicButtonProps = {
  appId: 'app',
  label: 'Join',
  size: 'large',
  variant: 'outline',
  fullWidth: true,
  busy: false,
  scopeRequest: 'proofOfAge',
  className: 'wide',
  lang: 'en',
  'aria-label': 'x',
};

describe('CivicButton of civic-elements/react', () => {
  it('sets what it is given, texts and what is on or off as attributes, and objects as properties', async () => {
    const client = new ScriptedClient();
    await render({ ...ALL, client, strings: { retry: 'Again' } });
    const { appId, label, size, fullWidth, busy, scopeRequest, strings, className } = button();
    expect([appId, label, size, fullWidth, busy, scopeRequest]).to.deep.equal([
      'app',
      'Join',
      'large',
      true,
      false,
      'proofOfAge',
    ]);
    expect([strings, button().client, className]).to.deep.equal([{ retry: 'Again' }, client, 'wide']);
    expect(inside(button(), '.label').textContent).to.contain('Join');
  });

  it('takes a scope as an object, and back as a text', async () => {
    const attributes = ['contact.personal.email'];
    await render({ appId: 'app', scopeRequest: { attributes } });
    expect(button().scopeRequest).to.deep.equal({ attributes });
    await render({ appId: 'app', scopeRequest: 'proofOfAge' });
    expect(button().scopeRequest).to.equal('proofOfAge');
    await render({ appId: 'app', scopeRequest: { attributes } });
    expect(button().scopeRequest).to.deep.equal({ attributes });
  });

  it('goes back to a default when a prop is gone', async () => {
    await render({ ...ALL, strings: { retry: 'Again' }, scopeRequest: { attributes: [] } });
    await render({ appId: 'app' });
    const { label, size, fullWidth, strings, scopeRequest } = button();
    expect([label, size, fullWidth, strings, scopeRequest]).to.deep.equal([
      '',
      'medium',
      false,
      undefined,
      '',
    ]);
  });

  it('calls the handler of the last render, and each once', async () => {
    const client = new ScriptedClient();
    const heard: string[] = [];
    const props = (name: string): CivicButtonProps => ({
      appId: 'app',
      client,
      onAuthCodeReceived: ({ response, uuid }) => heard.push(`${name} ${response.split('.').length} ${uuid}`),
      onStatusChange: ({ status }) => heard.push(`${name} ${status}`),
    });
    await render(props('first'));
    await render(props('second'));
    await act(async () => button().show());
    await act(async () => client.last.approve());
    const { uuid } = client.last;
    expect(heard.filter((each) => each.includes(uuid))).to.deep.equal([`second 3 ${uuid}`]);
    expect(heard.filter((each) => each.startsWith('first'))).to.deep.equal([]);
    await render({ appId: 'app', client });
    heard.length = 0;
    await act(async () => button().show());
    expect(heard).to.deep.equal([]);
  });

  it('lets a handler keep the modal closed', async () => {
    const client = new ScriptedClient();
    await render({ appId: 'app', client, onBeforeOpen: (event) => event.preventDefault() });
    await act(async () => button().show());
    expect(client.requests).to.deep.equal([]);
  });

  it('works in strict mode, and gives the element to a ref', async () => {
    const client = new ScriptedClient();
    const codes: string[] = [];
    const ref = createRef<CivicButtonElement>();
    root = createRoot(place);
    const element = page({
      appId: 'app',
      client,
      ref,
      onAuthCodeReceived: ({ response }) => codes.push(response),
    });
    await act(async () => root?.render(createElement(StrictMode, null, element)));
    expect(ref.current).to.equal(button());
    await act(async () => ref.current?.show());
    await act(async () => client.last.approve());
    expect(codes).to.deep.equal([client.last.snapshot.authCode]);
    await act(async () => root?.render(null));
    expect(ref.current).to.equal(null);
  });

  it('hears nothing more after it was taken out', async () => {
    const codes: AuthCodeReceivedEvent[] = [];
    await render({ appId: 'app', onAuthCodeReceived: (event) => codes.push(event) });
    const gone = button();
    await act(async () => root?.render(null));
    gone.dispatchEvent(new Event('auth-code-received'));
    expect(codes).to.deep.equal([]);
  });
});

describe('CivicButton on a page that a server has rendered', () => {
  it('has its attributes in the page before a script runs', () => {
    const html = renderToString(page({ ...ALL, strings: { retry: 'Again' }, onRead: () => undefined }));
    expect(html).to.equal(
      '<civic-button app-id="app" label="Join" size="large" variant="outline" full-width="" scope-request="proofOfAge" class="wide" lang="en" aria-label="x"></civic-button>',
    );
  });

  it('comes to life without a warning, with objects and listeners', async () => {
    const client = new ScriptedClient();
    const codes: string[] = [];
    const element = page({
      ...ALL,
      client,
      scopeRequest: { attributes: ['contact.personal.email'] },
      onAuthCodeReceived: ({ response }) => codes.push(response),
    });
    place.innerHTML = renderToString(element);
    const printed = button();
    // The element is there before React is.
    await until(() => printed.shadowRoot?.querySelector('button'));
    await act(async () => (root = hydrateRoot(place, element)));
    expect(button()).to.equal(printed);
    expect([printed.client, printed.label, printed.scopeRequest]).to.deep.equal([
      client,
      'Join',
      { attributes: ['contact.personal.email'] },
    ]);
    await act(async () => printed.show());
    await act(async () => client.last.approve());
    expect(codes).to.deep.equal([client.last.snapshot.authCode]);
  });

  it('hands over the code of somebody who approved before React had started, once', async () => {
    const client = new ScriptedClient();
    const heard: AuthCodeReceivedEvent[] = [];
    const props = {
      appId: 'app',
      client,
      onAuthCodeReceived: (event: AuthCodeReceivedEvent) => heard.push(event),
    };
    place.innerHTML = renderToString(page(props));
    button().client = client;
    await button().show();
    client.last.approve();
    await act(async () => (root = hydrateRoot(place, createElement(StrictMode, null, page(props)))));
    await render(props);
    expect(heard.map(({ response, uuid }) => [response, uuid])).to.deep.equal([
      [client.last.snapshot.authCode, client.last.uuid],
    ]);
  });
});

describe('CivicModal of civic-elements/react', () => {
  it('opens and closes with its prop, stays closed on other renders, and tells of its closing', async () => {
    const client = new ScriptedClient();
    const heard: string[] = [];
    root = createRoot(place);
    const show = (open: boolean, hideIntro = false) =>
      act(async () =>
        root?.render(
          createElement(CivicModal, {
            appId: 'app',
            client,
            open,
            hideIntro,
            onClose: () => heard.push('close'),
          }),
        ),
      );
    await show(true);
    const modal = place.querySelector('civic-modal');
    await until(() => modal?.open);
    await act(async () => modal?.close());
    expect(heard).to.deep.equal(['close']);
    await show(true, true);
    expect(modal?.open).to.equal(false);
    await show(false, true);
    await show(true, true);
    await until(() => modal?.open);
    await show(false);
    expect([modal?.open, heard.length]).to.deep.equal([false, 2]);
  });
});
