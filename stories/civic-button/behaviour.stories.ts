import type { Meta } from '@storybook/web-components-vite';
import type { CivicButton } from 'civic-elements';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  type ButtonArgs,
  button,
  buttonArgs,
  buttonMeta,
  type ButtonStory,
} from '../support/button-story.js';
import {
  action,
  civicButton,
  civicModal,
  isClosed,
  nativeButton,
  record,
  shows,
} from '../support/elements.js';
import { pressEscape } from '../support/escape.js';
import { OUTCOMES } from '../support/simulate-choice.js';
import { storyClient } from '../support/story-client.js';

const meta: Meta<ButtonArgs> = { ...buttonMeta, title: 'civic-button/Behaviour' };

export default meta;

/** An approval without waiting. */
const atOnce = storyClient({
  steps: { pending: { after: 20, to: 'answered' }, answered: { after: 0, to: 'approved' } },
});

const press = (element: CivicButton) => userEvent.click(nativeButton(element));

function isInside(element: CivicButton): boolean {
  return element.shadowRoot?.querySelector('civic-modal') !== null;
}

/** A click opens the modal, which the button brings along; the page hears who asked. */
export const ClickOpens: ButtonStory = {
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    const events = record(element, 'before-open');
    await press(element);
    const modal = await shows(canvasElement, 'pending');
    await expect(events).toEqual([expect.objectContaining({ source: 'user', cancelable: true })]);
    await expect(modal.shadowRoot?.activeElement?.id).toBe('title');
  },
};

/** Escape cancels what still waits, and the focus is back where it was. */
export const EscapeCloses: ButtonStory = {
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    const events = record(element, 'before-close', 'user-cancelled');
    await press(element);
    await pressEscape(await shows(canvasElement, 'pending'));
    await isClosed(canvasElement);
    await expect(events).toEqual([
      expect.objectContaining({ type: 'before-close', source: 'escape' }),
      expect.objectContaining({ type: 'user-cancelled', reason: 'user' }),
    ]);
    await expect(element.shadowRoot?.activeElement).toBe(nativeButton(element));
  },
};

/** The page keeps the modal closed, for instance until the person has accepted its terms. */
export const BeforeOpenPrevented: ButtonStory = {
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    element.addEventListener('before-open', (event) => event.preventDefault());
    const events = record(element, 'before-open', 'status-change');
    await press(element);
    await waitFor(() => expect(events.length).toBe(1));
    await isClosed(canvasElement);
    await expect(events.map(({ type }) => type)).toEqual(['before-open']);
  },
};

/** The page keeps the modal open, for instance to ask whether the person is sure. */
export const BeforeClosePrevented: ButtonStory = {
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    element.addEventListener('before-close', (event) => event.preventDefault(), { once: true });
    const events = record(element, 'user-cancelled');
    await press(element);
    const modal = await shows(canvasElement, 'pending');
    await pressEscape(modal);
    await shows(canvasElement, 'pending');
    await expect(events).toEqual([]);
    await userEvent.click(action(modal, 'Cancel'));
    await isClosed(canvasElement);
  },
};

/** All buttons of a page share one modal; it speaks from the button that opened it. */
export const SharedModal: ButtonStory = {
  render: (args, context) =>
    html`<p class="stage-note">Three buttons, three scopes, one modal.</p>
      ${['BASIC_SIGNUP', 'PROOF_OF_AGE', 'ANONYMOUS_LOGIN'].map(
        (scope) =>
          html`<p>${button({ ...args, 'scope-request': scope, label: `Ask for ${scope}` }, context)}</p>`,
      )}`,
  play: async ({ canvasElement }) => {
    const buttons = [...canvasElement.querySelectorAll('civic-button')];
    const modals = new Set<HTMLElement>();
    for (const element of buttons) {
      const events = record(element, 'status-change');
      await press(element);
      const modal = await shows(canvasElement, 'pending');
      modals.add(modal);
      await expect(buttons.filter(isInside)).toEqual([element]);
      await expect(modal.scopeRequest).toBe(element.scopeRequest);
      await expect(events.length).toBe(1);
      await userEvent.click(action(modal, 'Close'));
      await isClosed(canvasElement);
    }
    await expect(modals.size).toBe(1);
  },
};

/** The auth code is the value of the field: a form without a line of script. */
export const InForm: ButtonStory = {
  args: { name: 'auth-code' },
  render: (args, context) =>
    html`<form
      class="stage-note"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const data = new FormData(event.target as HTMLFormElement);
        const sent = canvasOf(event).querySelector('output');
        if (sent) sent.textContent = String(data.get('auth-code'));
      }}
    >
      ${button(args, context, 'Verify your email address', atOnce)}
      <p><button>Sign up</button></p>
      <p>Sent to the page’s server: <output style="overflow-wrap: anywhere"></output></p>
    </form>`,
  play: async ({ canvasElement }) => {
    const element = civicButton(canvasElement);
    const submit = canvasElement.querySelector<HTMLElement>('form > p > button');
    const sent = canvasElement.querySelector('output');
    if (!submit || !sent) throw new Error('no form');
    await userEvent.click(submit);
    await expect(sent).toHaveTextContent('null');
    const codes = record(element, 'auth-code-received');
    await press(element);
    await userEvent.click(action(await shows(canvasElement, 'approved'), 'Done'));
    await userEvent.click(submit);
    const [code] = codes as (Event & { response: string })[];
    await expect(sent).toHaveTextContent(code?.response ?? 'a code');
  },
};

function canvasOf(event: Event): HTMLElement {
  return event.currentTarget as HTMLElement;
}

const ignoresClicks: NonNullable<ButtonStory['play']> = async ({ canvasElement }) => {
  const element = civicButton(canvasElement);
  const events = record(element, 'before-open');
  nativeButton(element).click();
  await element.updateComplete;
  await expect(events).toEqual([]);
  await expect(isInside(element)).toBe(false);
};

/** The page still exchanges the code: a second click would ask the person twice. */
export const BusyIgnoresClicks: ButtonStory = { args: { busy: true }, play: ignoresClicks };

export const DisabledIgnoresClicks: ButtonStory = { args: { disabled: true }, play: ignoresClicks };

/** As a native button, it is disabled with its fieldset. */
export const DisabledFieldset: ButtonStory = {
  render: (args, context) =>
    html`<form><fieldset disabled><legend>Not yet</legend>${button(args, context)}</fieldset></form>`,
  play: ignoresClicks,
};

/** How a demo goes without wallet and service: by attribute. */
export const Simulated: ButtonStory = {
  render: (_, context) =>
    html`<div class="sheet">
      ${OUTCOMES.map((simulate) =>
        button({ ...buttonArgs, simulate, label: `simulate="${simulate}"` }, context),
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    await press(civicButton(canvasElement, '[simulate="offline"]'));
    await shows(canvasElement, 'error');
    civicModal(canvasElement).close();
    await press(civicButton(canvasElement, '[simulate="approve"]'));
    await shows(canvasElement, 'pending');
    civicModal(canvasElement).close();
    await isClosed(canvasElement);
  },
};
