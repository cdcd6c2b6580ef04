import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { inside, leave } from './support/helpers.js';

let client: ScriptedClient;
let element: CivicButton;
let form: HTMLFormElement;
/** The auth code, and the part of it that says something: no part of the code may stay behind. */
let code: string;
let trace: string;

afterEach(leave);

async function approve(): Promise<void> {
  client = new ScriptedClient();
  form = await fixture<HTMLFormElement>(
    html`<form>
      <civic-button app-id="app" name="code" service="https://service.test" .client=${client}></civic-button>
    </form>`,
  );
  element = form.querySelector('civic-button') as CivicButton;
  await element.show();
  client.last.approve();
  code = client.last.snapshot.authCode ?? '';
  trace = code.split('.')[1] ?? '';
  expect(trace).not.to.equal('');
  await inside<CivicButton>(element, 'civic-modal').updateComplete;
}

/** The names of all that can be read off an object by script, one level deep, whose text holds the code. */
function properties(object: object): string[] {
  const found: string[] = [];
  for (const name of new Set([...Object.getOwnPropertyNames(object), ...namesOf(object)])) {
    let value: unknown;
    try {
      value = (object as Record<string, unknown>)[name];
    } catch {
      continue;
    }
    if (typeof value === 'string' && value.includes(trace)) found.push(name);
  }
  return found;
}

function namesOf(object: object): string[] {
  const names: string[] = [];
  for (const name in object) names.push(name);
  return names;
}

describe('the auth code', () => {
  it('is handed to a form when it asks, and is no value that browsers keep for later', async () => {
    const { setFormValue } = ElementInternals.prototype;
    const values: unknown[][] = [];
    ElementInternals.prototype.setFormValue = function (this: ElementInternals, ...args) {
      values.push(args);
      return setFormValue.apply(this, args);
    };
    try {
      await approve();
      expect(new FormData(form).get('code')).to.equal(code);
      form.reset();
      element.close();
      await element.show();
    } finally {
      ElementInternals.prototype.setFormValue = setFormValue;
    }
    expect(values).to.deep.equal([]);
    expect(new FormData(form).has('code')).to.equal(false);
  });

  it('is in no attribute, text or property of the elements', async () => {
    await approve();
    const modal = inside(element, 'civic-modal');
    for (const root of [
      document.documentElement.outerHTML,
      element.shadowRoot?.innerHTML,
      modal.shadowRoot?.innerHTML,
    ])
      expect(root).not.to.contain(trace);
    for (const each of [element, modal, form, inside(element, 'button'), inside(modal, 'dialog')])
      expect(properties(each)).to.deep.equal([]);
  });

  it('is in no address, storage, cookie, name or history (T32)', async () => {
    await approve();
    const places = [
      location.href,
      document.title,
      document.cookie,
      document.referrer,
      window.name,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      performance.getEntries().map(({ name }) => name),
    ];
    expect(places.join()).not.to.contain(trace);
    expect(properties(window)).to.deep.equal([]);
  });

  it('is not written to the console', async () => {
    const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const before = names.map((name) => console[name]);
    const written: unknown[] = [];
    for (const name of names) console[name] = (...args: unknown[]) => written.push(...args);
    try {
      await approve();
      element.close();
    } finally {
      for (const [index, name] of names.entries()) Object.assign(console, { [name]: before[index] });
    }
    expect(written.map(String).join()).not.to.contain(trace);
  });

  it('is told to those who listen at the button or above, in one event', async () => {
    const events: Event[] = [];
    const ending = new AbortController();
    const listen = (event: Event) => events.push(event);
    for (const type of [
      'auth-code-received',
      'read',
      'status-change',
      'before-open',
      'before-close',
      'close',
      'message',
    ])
      window.addEventListener(type, listen, { capture: true, signal: ending.signal });
    await approve();
    element.close();
    ending.abort();
    expect(events.map(({ type }) => type)).to.include.members([
      'before-open',
      'status-change',
      'before-close',
    ]);
    const telling = events.filter((event) => properties(event).length > 0);
    expect(telling.map(({ type }) => type)).to.deep.equal(['auth-code-received']);
    expect(client.last.closed).to.equal(true);
  });
});
