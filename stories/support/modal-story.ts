// Loaded ahead, so that no story waits for it.
import '../../elements/more-views/more-views.js';
import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import type { CivicModal } from 'civic-elements';
import type { Client, CrossDevice, DigitalRequest } from 'civic-elements/client';
import { ERRORS, type ErrorCode, type Status } from 'civic-elements/protocol';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { themeAttribute } from '../../.storybook/theme.js';
import { hebrew } from './hebrew.js';
import { civicModal, inside, isClosed, shows } from './elements.js';
import { holdLinks } from './hold-links.js';
import { sampleLogo } from './sample-logo.js';
import { simulateChoice } from './simulate-choice.js';
import { JOURNEY, silentClient, storyClient } from './story-client.js';

/** The args of a story: attributes and custom properties as a page writes them, and the answers of the service. */
export interface ModalArgs {
  'app-id': string;
  'scope-request': string;
  service: string;
  'return-url': string;
  'login-nonce': string;
  'hide-intro': boolean;
  'qr-mark': boolean;
  simulate: string;
  theme: CivicModal['theme'];
  open: boolean;
  for: string;
  strings: CivicModal['strings'];
  '--civic-brand': string;
  '--civic-on-brand': string;
  '--civic-surface': string;
  '--civic-text': string;
  '--civic-radius': string;
  '--civic-font': string;
  '--civic-backdrop': string;
  /** The view. `creating`: the service has not answered yet. `error`: it refused, or was not reached. */
  shows: Status | 'creating' | 'error' | 'intro';
  appName: string;
  labels: readonly string[];
  logo: boolean;
  /** Whether the operator lists wallets, which a phone shows by name. */
  wallets: boolean;
  isTest: boolean;
  /** The reason, for the views `failed` and `error`. */
  code: ErrorCode;
  /** The number to pick on the phone, with `answered`. */
  match: string;
  verifying?: 'email' | 'phone';
  /** Whether the code holds what scanners of wallets read as well. */
  qrCode?: 'both' | 'direct';
  /** How long the link lives, in seconds. */
  seconds: number;
  renewals: number;
  /** Where the service lets the code be shown. */
  crossDevice: CrossDevice;
  /** Whether the browser has a wallet prompt of its own. */
  prompt: boolean;
  /** Whether the scope request goes on by itself, to an approval. */
  journey: boolean;
}

export type ModalStory = StoryObj<ModalArgs>;

/** The links of the intro, as an operator may configure them. */
export const INTRO_LINKS = {
  learnMore: 'https://id.example/identity-checks',
  wallets: [{ name: 'Get Example Wallet', link: 'https://wallet.example/get' }],
};

/** Wallets as an operator may list them. */
const listedWallets = () => [
  { name: 'Fern Wallet', scheme: 'fern-wallet://', link: 'https://fern.example/get', logo: sampleLogo() },
  { name: 'Field Wallet', universalLink: 'https://field.example/vp', logo: sampleLogo() },
  { name: 'Wallet of the Federated Municipalities', scheme: 'haip-vp://' },
];

/** Requests that no wallet reads. */
const DIGITAL: DigitalRequest[] = [
  { protocol: 'openid4vp-v1-signed', data: {} },
  { protocol: 'org-iso-mdoc', data: {} },
];

export function clientOf(args: ModalArgs): Client {
  const {
    shows: view,
    code,
    appName: name,
    isTest,
    logo,
    wallets,
    labels,
    seconds,
    renewals,
    journey,
    match,
    verifying,
    qrCode,
    crossDevice,
    prompt,
  } = args;
  if (view === 'creating') return silentClient();
  if (view === 'error') return storyClient({ refusal: code });
  return storyClient({
    status: view === 'intro' ? 'pending' : view,
    app: {
      name,
      isTest,
      ...(logo && { logo: sampleLogo() }),
      ...(wallets && { wallets: listedWallets() }),
      ...(view === 'intro' && INTRO_LINKS),
    },
    labels,
    linkLives: seconds * 1000,
    renewals,
    reason: code,
    crossDevice,
    ...(prompt && { digital: DIGITAL }),
    ...(match && { match }),
    ...(verifying && { verifying }),
    ...(qrCode && { qrCode }),
    ...(journey && { steps: JOURNEY }),
  });
}

const said = (description: string, rest: ArgTypes[string] = {}): ArgTypes[string] => ({
  description,
  table: { category: 'what the service says' },
  ...rest,
});

const VIEWS = [
  'creating',
  'intro',
  'pending',
  'read',
  'answered',
  'approved',
  'denied',
  'cancelled',
  'expired',
  'failed',
  'error',
  'exchanged',
];

/** The controls that are not part of the interface of the element. */
const argTypes: ArgTypes = {
  simulate: simulateChoice,
  theme: { description: 'Default: what the toolbar says.' },
  shows: said('Where the scope request stands when the modal opens.', { control: 'select', options: VIEWS }),
  appName: said('Who asks.', { control: 'text' }),
  labels: said('Which data.', { control: 'object' }),
  logo: said('Whether the app has registered an image.', { control: 'boolean' }),
  wallets: said('Whether the operator lists wallets, which a phone shows by name.', { control: 'boolean' }),
  isTest: said('Development mode, or the app awaits approval.', { control: 'boolean' }),
  code: said('Why it failed, with `failed` and `error`.', {
    control: 'select',
    options: Object.keys(ERRORS),
  }),
  qrCode: said('What the code holds, where it is more than the address of the landing page.', {
    control: 'select',
    options: ['both', 'direct'],
  }),
  verifying: said('What the person verifies first, with `read`.', {
    control: 'select',
    options: ['email', 'phone'],
  }),
  match: said('The number to pick on the phone, with `answered`.', { control: 'text' }),
  seconds: said('How long the link lives, in seconds.', { control: { type: 'number', min: 0, max: 600 } }),
  renewals: said('How often the link can still be renewed.', { control: { type: 'number', min: 0, max: 3 } }),
  crossDevice: said('Where the code may be shown.', {
    control: 'select',
    options: ['always', 'fallback', 'off'],
  }),
  prompt: said('Whether the browser has a wallet prompt of its own.', { control: 'boolean' }),
  journey: said('Goes on by itself, to an approval, within ten seconds.', { control: 'boolean' }),
};

/** A modal as the controls want it. A new one each time, because a scope request keeps the client with which it began. */
export function openModal(args: ModalArgs, globals: Record<string, unknown>): CivicModal {
  const modal = document.createElement('civic-modal');
  for (const [name, value] of Object.entries(args)) {
    if (name.startsWith('--')) modal.style.setProperty(name, String(value || ''));
  }
  for (const name of ['app-id', 'service', 'return-url', 'login-nonce', 'simulate', 'for'] as const) {
    if (args[name]) modal.setAttribute(name, args[name]);
  }
  modal.setAttribute('scope-request', args.shows === 'intro' ? 'PROOF_OF_IDENTITY' : args['scope-request']);
  modal.setAttribute('theme', args.theme ?? themeAttribute(globals['theme']));
  modal.toggleAttribute('hide-intro', args['hide-intro']);
  modal.toggleAttribute('qr-mark', args['qr-mark']);
  modal.strings = args.strings ?? (globals['direction'] === 'rtl' ? hebrew : undefined);
  if (!args.simulate) modal.client = clientOf(args);
  modal.addEventListener('click', holdLinks);
  // A modal that is not in the document yet opens as soon as it is.
  modal.open = args.open;
  return modal;
}

/** Every story of the modal begins with its view on screen. */
export const modalMeta = {
  component: 'civic-modal',
  args: {
    'app-id': 'fern-and-field',
    'scope-request': 'BASIC_SIGNUP',
    'hide-intro': false,
    'qr-mark': false,
    open: true,
    shows: 'pending',
    appName: 'Fern & Field',
    labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
    logo: false,
    wallets: false,
    isTest: false,
    code: 'service_unreachable',
    match: '',
    seconds: 120,
    renewals: 3,
    crossDevice: 'always',
    prompt: false,
    journey: false,
  },
  argTypes,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
  render: (args, { globals }) =>
    html`<p class="stage-note">
        The page behind. Close the modal to be here; <strong>Actions</strong> lists the events that reach the page.
      </p>
      ${openModal(args, globals)}`,
  play: async ({ canvasElement, args, globals }) => {
    // The modal closes when the page has cancelled, and an exchange elsewhere has a view of another name.
    if (args.shows === 'cancelled') return isClosed(canvasElement);
    await shows(canvasElement, args.shows === 'exchanged' ? 'elsewhere' : args.shows);
    const dialog = inside(civicModal(canvasElement), 'dialog');
    await expect(getComputedStyle(dialog).direction).toBe(globals['direction']);
  },
} satisfies Meta<ModalArgs>;
