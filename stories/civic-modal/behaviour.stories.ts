import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { themeAttribute } from '../../.storybook/theme.js';
import { action, civicModal, inside, isClosed, record, shows } from '../support/elements.js';
import { pressEscape } from '../support/escape.js';
import { type ModalArgs, modalMeta, type ModalStory } from '../support/modal-story.js';
import { storyClient } from '../support/story-client.js';

const meta: Meta<ModalArgs> = { ...modalMeta, title: 'civic-modal/Behaviour' };

export default meta;

function codeOf(canvas: HTMLElement): string {
  return (inside(civicModal(canvas), '.qr') as HTMLCanvasElement).toDataURL();
}

/** The page's own button opens the modal by its id, and has the focus afterwards. */
export const OwnTrigger: ModalStory = {
  render: (_, { globals }) =>
    html`<p class="stage-note"><button id="verify" type="button">Verify my age</button></p>
      <civic-modal
        for="verify"
        app-id="fern-and-field"
        scope-request="PROOF_OF_AGE"
        theme=${themeAttribute(globals['theme'])}
        .client=${storyClient()}
      ></civic-modal>`,
  play: async ({ canvasElement }) => {
    const trigger = canvasElement.querySelector<HTMLElement>('#verify');
    if (!trigger) throw new Error('no trigger');
    const events = record(canvasElement, 'before-open');
    await userEvent.click(trigger);
    await pressEscape(await shows(canvasElement, 'pending'));
    await isClosed(canvasElement);
    await expect(events).toEqual([expect.objectContaining({ source: 'user' })]);
    await expect(document.activeElement).toBe(trigger);
  },
};

/** A framework binds the property `open`. The attribute follows the modal, also when the person closes it or the page refuses. */
export const OpenProperty: ModalStory = {
  args: { open: false },
  play: async ({ canvasElement }) => {
    const modal = civicModal(canvasElement);
    const events = record(modal, 'before-open', 'after-open', 'before-close', 'close');
    modal.open = true;
    await pressEscape(await shows(canvasElement, 'pending'));
    await isClosed(canvasElement);
    await expect([modal.open, modal.hasAttribute('open')]).toEqual([false, false]);
    modal.setAttribute('open', '');
    await shows(canvasElement, 'pending');
    modal.addEventListener('before-close', (event) => event.preventDefault(), { once: true });
    modal.open = false;
    await expect([modal.open, modal.hasAttribute('open')]).toEqual([true, true]);
    modal.open = false;
    await isClosed(canvasElement);
    await expect(events.map(({ type }) => type).join(' ')).toBe(
      'before-open after-open before-close close before-open after-open before-close before-close close',
    );
  },
};

/** Full screen by a press; Escape goes back, and does not close the modal. */
export const FullScreenAndBack: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    const code = inside(modal, '[part="qr-button"]');
    await waitFor(() => expect(code).toBeEnabled());
    const before = code.getBoundingClientRect().width;
    await userEvent.click(code);
    await waitFor(() => expect(code.getBoundingClientRect().width).toBeGreaterThan(before * 1.5));
    await pressEscape(modal);
    await waitFor(() => expect(code.getBoundingClientRect().width).toBe(before));
    await userEvent.click(code);
    await waitFor(() => expect(code).toHaveClass('full'));
    await userEvent.click(code);
    await waitFor(() => expect(code).not.toHaveClass('full'));
    await shows(canvasElement, 'pending');
  },
};

/** A camera that sees nothing: the link goes by any other way. */
export const CopyLink: ModalStory = {
  play: async ({ canvasElement }) => {
    const copied: string[] = [];
    const real = navigator.clipboard;
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      const modal = await shows(canvasElement, 'pending');
      await userEvent.click(action(modal, 'Copy link'));
      await waitFor(() => action(modal, 'Link copied'));
      await expect(copied).toEqual([expect.stringMatching(/^https:\/\/id\.example\/w\/[\w-]{22}$/)]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: real });
    }
  },
};

/** The service is back: the same ask again. */
export const Retry: ModalStory = {
  args: { shows: 'error' },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'error');
    modal.close();
    const client = storyClient({ refusal: 'service_unreachable' });
    modal.client = client;
    void modal.show();
    const retry = action(await shows(canvasElement, 'error'), 'Try again');
    client.script = {};
    await userEvent.click(retry);
    await shows(canvasElement, 'pending');
    await expect(client.created.length).toBe(2);
  },
};

/** Somebody else scanned it, or the wallet was closed: another code. */
export const Renew: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    modal.close();
    const client = storyClient({});
    modal.client = client;
    void modal.show();
    await shows(canvasElement, 'pending');
    await waitFor(() => codeOf(canvasElement));
    const first = codeOf(canvasElement);
    client.last.move('read');
    await userEvent.click(action(await shows(canvasElement, 'read'), 'Show a new code'));
    await shows(canvasElement, 'pending');
    await waitFor(() => expect(codeOf(canvasElement)).not.toBe(first));
  },
};

/** The explanation first, the code after. */
export const IntroLeadsToTheCode: ModalStory = {
  args: { shows: 'intro' },
  play: async ({ canvasElement }) => {
    await userEvent.click(action(await shows(canvasElement, 'intro'), 'Verify my identity'));
    await shows(canvasElement, 'pending');
  },
};

/** After an approval the modal stays until the person is done; the page already has the code. */
export const ApprovalReachesThePage: ModalStory = {
  args: { shows: 'approved', seconds: 60 },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'approved');
    modal.close();
    const events = record(modal, 'auth-code-received', 'read', 'user-cancelled', 'before-close');
    modal.client = storyClient({
      steps: {
        pending: { after: 20, to: 'read' },
        read: { after: 20, to: 'answered' },
        answered: { after: 20, to: 'approved' },
      },
    });
    void modal.show();
    await userEvent.click(action(await shows(canvasElement, 'approved'), 'Done'));
    await isClosed(canvasElement);
    await expect(events.map(({ type }) => type)).toEqual(['read', 'auth-code-received', 'before-close']);
  },
};

/** A person who scans touches the screen by accident: the code stays. */
export const BackdropDoesNothing: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    const events = record(modal, 'before-close');
    await userEvent.click(inside(modal, 'dialog'));
    await userEvent.click(document.body);
    await shows(canvasElement, 'pending');
    await expect(events).toEqual([]);
  },
};

/** No renewal is left: the modal says that time is up, and why, to the page. */
export const RunsOut: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    modal.close();
    const events = record(modal, 'civic-sip-error');
    modal.client = storyClient({ linkLives: 60, renewals: 0 });
    void modal.show();
    await shows(canvasElement, 'expired');
    await expect(events).toEqual([expect.objectContaining({ code: 'expired', retryable: true })]);
  },
};
