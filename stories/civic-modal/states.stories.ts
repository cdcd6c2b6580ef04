import type { Meta } from '@storybook/web-components-vite';
import type { CivicModal } from 'civic-elements';
import { html, render } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { action, inside, shows } from '../support/elements.js';
import { hebrew } from '../support/hebrew.js';
import { type ModalArgs, modalMeta, type ModalStory, openModal } from '../support/modal-story.js';
import { onAPhone } from '../support/on-a-phone.js';

const meta: Meta<ModalArgs> = { ...modalMeta, title: 'civic-modal/States' };

export default meta;

const PHONE: ModalStory = { globals: { viewport: { value: 'phone' } }, beforeEach: onAPhone };

/** Lets a page copy, or not: headless browsers refuse. @returns a function that ends it */
function withClipboard(writeText: (text: string) => Promise<void>): () => void {
  const real = navigator.clipboard;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return () => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: real });
}

async function copy(canvas: HTMLElement): Promise<HTMLElement> {
  const modal = await shows(canvas, 'pending');
  const button = inside(modal, '[part="copy-button"]');
  await userEvent.click(button);
  return button;
}

/** Stands in for the browser's prompt, which is outside the page. @returns a function that ends it */
function withPrompt(get: () => Promise<never>): () => void {
  const real = navigator.credentials;
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get } });
  return () => Object.defineProperty(navigator, 'credentials', { configurable: true, value: real });
}

const promptShown = ({ canvasElement }: { canvasElement: HTMLElement }) => shows(canvasElement, 'prompt');

async function showsPrompt(context: { canvasElement: HTMLElement }): Promise<void> {
  await promptShown(context);
}

async function pressAnother(modal: CivicModal): Promise<void> {
  await userEvent.click(inside(modal, '.actions .outline'));
  await waitFor(() => expect(inside(modal, '[data-view=others]')).toBeVisible());
}

/** After the click, until the service has answered. */
export const Creating: ModalStory = { args: { shows: 'creating' } };

/** Before an identity check: what will happen, and what to have ready. */
export const Intro: ModalStory = { args: { shows: 'intro' } };

/** A computer: scan the code, copy the link, or open a wallet on this device. */
export const Pending: ModalStory = {};

/** Our mark in the middle of the code, with more error correction around it. */
export const QrMark: ModalStory = { args: { 'qr-mark': true } };

/** A code for people who scan from inside a wallet; a camera may not know it. */
export const OwnScanner: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    await userEvent.click(inside(modal, '.detail:last-of-type .act'));
    await shows(canvasElement, 'scanner');
    await waitFor(() => expect(inside(modal, '.qr')).toBeVisible());
  },
};

/** A press on the code shows it full screen, for cameras that are far away. */
export const FullScreen: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    const code = inside(modal, '[part="qr-button"]');
    await waitFor(() => expect(code).toBeEnabled());
    code.focus();
    await userEvent.click(code);
    await waitFor(() => expect(code).toHaveClass('full'));
  },
};

/** The link is in the clipboard, for a wallet elsewhere. */
export const Copied: ModalStory = {
  beforeEach: () => withClipboard(async () => {}),
  play: async ({ canvasElement, globals }) => {
    const button = await copy(canvasElement);
    const words = globals['direction'] === 'rtl' ? hebrew.copied : 'Link copied';
    await waitFor(() => expect(button).toHaveTextContent(words));
  },
};

/** The browser did not let the page copy. */
export const CopyRefused: ModalStory = {
  beforeEach: () => withClipboard(async () => Promise.reject(new Error('no permission'))),
  play: async ({ canvasElement, globals }) => {
    const button = await copy(canvasElement);
    const words = globals['direction'] === 'rtl' ? hebrew.copyFailed : 'Copying was refused';
    await waitFor(() => expect(button).toHaveTextContent(words));
  },
};

/** A scope that asks for nothing but a login. */
export const NothingAskedFor: ModalStory = { args: { labels: [] } };

/** An identity check asks for much; the modal scrolls when a screen is low. */
export const MuchAskedFor: ModalStory = {
  args: {
    labels: [
      'documents.genericId.type',
      'documents.genericId.number',
      'documents.genericId.name',
      'documents.genericId.dateOfBirth',
      'documents.genericId.dateOfExpiry',
      'documents.genericId.image',
      'documents.genericId.country',
      'contact.personal.email',
    ],
  },
};

/** The service runs in development mode, or the app awaits approval. */
export const TestMode: ModalStory = { args: { isTest: true } };

/** What a site adds in the slots: beside our mark, where help is needed, and at the end. */
export const Slots: ModalStory = {
  render: (args, { globals }) => {
    const modal = openModal(args, globals);
    render(
      html`<strong slot="header">Fern &amp; Field</strong>
        <a slot="help" dir="auto" href="https://id.example/wallets">Where do I get a wallet?</a>
        <small slot="footer" dir="auto">We keep your email address until you close your account.</small>`,
      modal,
    );
    return modal;
  },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    for (const added of modal.children) await expect(added).toBeVisible();
    const [, help, footer] = [...modal.children].map((added) => added.getBoundingClientRect());
    const distances = [
      (help?.top ?? 0) - inside(modal, '.asks').getBoundingClientRect().bottom,
      inside(modal, 'dialog').getBoundingClientRect().bottom - (footer?.bottom ?? 0),
    ];
    await expect(Math.min(...distances)).toBeGreaterThanOrEqual(8);
  },
};

/** A raster image that the app registered. */
export const Logo: ModalStory = { args: { logo: true } };

/** The last link runs out: no renewal is left, and the modal says so after twelve seconds. */
export const LastSeconds: ModalStory = { args: { seconds: 12, renewals: 0 } };

/** The wallet shows the request; the person decides there. */
export const Read: ModalStory = { args: { shows: 'read', seconds: 300 } };

/** The wallet has answered; the service checks it, or waits for the way back on the same device. */
export const Answered: ModalStory = { args: { shows: 'answered', seconds: 300 } };

/** The person has no wallet that holds an address, and verifies it: by a code that was sent to it. */
export const VerifyingEmail: ModalStory = { args: { shows: 'read', verifying: 'email', seconds: 600 } };

/** A phone has answered, and the app wants the person to prove that they see this page. */
export const NumberMatch: ModalStory = { args: { shows: 'answered', match: '47', seconds: 300 } };

/** The page has the auth code and exchanges it. The modal stays until the person or the page closes it. */
export const Approved: ModalStory = { args: { shows: 'approved', seconds: 60 } };

/** A browser with a wallet prompt of its own: one button for it, and the code beside it. */
export const WalletPrompt: ModalStory = { args: { prompt: true }, play: showsPrompt };

/** The policy keeps the code behind another way. */
export const WalletPromptFirst: ModalStory = {
  args: { prompt: true, crossDevice: 'fallback' },
  play: showsPrompt,
};

/** What is behind it: the code, the protocol of mobile documents, and a wallet on this device. */
export const OtherWays: ModalStory = {
  args: { prompt: true, crossDevice: 'fallback' },
  play: async (context) => pressAnother(await promptShown(context)),
};

/** The policy allows no code at all. */
export const OtherWaysWithoutCode: ModalStory = {
  args: { prompt: true, crossDevice: 'off' },
  play: async (context) => pressAnother(await promptShown(context)),
};

/** The browser shows its prompt. */
export const PromptOpen: ModalStory = {
  args: { prompt: true },
  beforeEach: () => withPrompt(() => new Promise(() => {})),
  play: async (context) => {
    const modal = await promptShown(context);
    await userEvent.click(inside(modal, '.act.primary'));
    await shows(context.canvasElement, 'asking');
  },
};

/** The prompt was closed, or the browser does not allow it; browsers do not say which. */
export const PromptClosed: ModalStory = {
  args: { prompt: true },
  beforeEach: () => withPrompt(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
  play: async (context) => {
    const modal = await promptShown(context);
    const before = inside(modal, '#text').textContent;
    await userEvent.click(inside(modal, '.act.primary'));
    await waitFor(() => expect(modal.shadowRoot?.querySelector('#text')).not.toHaveTextContent(before ?? ''));
    await waitFor(() => expect(inside(modal, '.act.primary')).toBeEnabled());
  },
};

/** What Firefox, and browsers inside other apps, get: they have no prompt, so the code comes first. */
export const WithoutPrompt: ModalStory = {};

/** The same, where the policy allows no code: the modal names what works. */
export const WithoutPromptAndCode: ModalStory = { args: { crossDevice: 'off' } };

/** The person said no in the wallet. */
export const Denied: ModalStory = { args: { shows: 'denied' } };

/** Nobody approved in time. */
export const Expired: ModalStory = { args: { shows: 'expired' } };

/** The wallet answered with something that does not satisfy the request. */
export const Failed: ModalStory = { args: { shows: 'failed', code: 'presentation_rejected' } };

/** The service is not there: trying again may help. */
export const ErrorRetryable: ModalStory = { args: { shows: 'error', code: 'service_unreachable' } };

/** The page's origin is not registered: only the site's owner can help, so no second try is offered. */
export const ErrorNotRetryable: ModalStory = {
  args: { shows: 'error', code: 'origin_not_registered' },
  play: async ({ canvasElement, globals }) => {
    const modal = await shows(canvasElement, 'error');
    const words = globals['direction'] === 'rtl' ? hebrew.retry : 'Try again';
    await expect(() => action(modal, words)).toThrow();
  },
};

/** The wallet came back to another tab, which goes on alone. */
export const ContinuedElsewhere: ModalStory = { args: { shows: 'exchanged' } };

/** No wallet is asked. The banner says so for as long as the modal is open. */
export const Simulated: ModalStory = {
  args: { simulate: 'approve' },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    await expect(inside(modal, '.test')).toBeVisible();
  },
};

export const IntroOnPhone: ModalStory = { ...PHONE, args: { shows: 'intro' } };

/** A phone cannot scan its own screen: a link takes the place of the code. */
export const PendingOnPhone: ModalStory = {
  ...PHONE,
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    await expect(modal.shadowRoot?.querySelector('.qr')).toBe(null);
  },
};

/** The wallets that the operator lists, by name and logo, and a link for every other one. */
export const WalletsOnPhone: ModalStory = {
  ...PHONE,
  args: { wallets: true },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    await waitFor(() => expect(inside(modal, '.wallets a')).toHaveAttribute('href'));
  },
};

/** This browser has used one of them before: it comes first. */
export const LastWalletOnPhone: ModalStory = {
  ...WalletsOnPhone,
  beforeEach: () => {
    localStorage.setItem('civic-wallet', 'Field Wallet');
    const end = onAPhone();
    return () => {
      localStorage.removeItem('civic-wallet');
      end();
    };
  },
};

/** On a phone the prompt comes first, then the wallets and the link. */
export const WalletPromptOnPhone: ModalStory = { ...PHONE, args: { prompt: true }, play: showsPrompt };

export const ReadOnPhone: ModalStory = { ...PHONE, args: { shows: 'read', seconds: 300 } };

export const ApprovedOnPhone: ModalStory = { ...PHONE, args: { shows: 'approved', seconds: 60 } };

export const ErrorOnPhone: ModalStory = { ...PHONE, args: { shows: 'error' } };

/** 320 by 568, or a computer's page at 400 %: nothing is cut off, everything can be reached by scrolling. */
export const SmallestScreen: ModalStory = {
  args: { isTest: true },
  globals: { viewport: { value: 'smallPhone' } },
};
