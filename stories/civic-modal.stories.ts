import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CivicModal } from 'civic-elements';
import type { Client } from 'civic-elements/client';
import { ERRORS, type ErrorCode, type Status } from 'civic-elements/protocol';
import { html } from 'lit';
import { arabic } from './support/arabic.js';
import { holdLinks } from './support/hold-links.js';
import { onAPhone } from './support/on-a-phone.js';
import { sampleLogo } from './support/sample-logo.js';
import { JOURNEY, refusingClient, silentClient, storyClient } from './support/story-client.js';

interface ModalArgs {
  /** `creating`: the service has not answered yet; `error`: it refused, or was not reached. */
  shows: Status | 'creating' | 'error' | 'intro';
  appName: string;
  labels: string[];
  logo: boolean;
  isTest: boolean;
  /** With `failed` and `error`. */
  code: ErrorCode;
  /** Until what is on screen runs out, in seconds. */
  seconds: number;
  renewals: number;
  /** Goes on by itself to an approval. */
  journey: boolean;
  strings: CivicModal['strings'];
}

type Story = StoryObj<ModalArgs>;

function clientOf({
  shows,
  code,
  appName,
  isTest,
  logo,
  labels,
  seconds,
  renewals,
  journey,
}: ModalArgs): Client {
  if (shows === 'creating') return silentClient();
  if (shows === 'error') return refusingClient(code);
  return storyClient({
    status: shows === 'intro' ? 'pending' : shows,
    app: {
      name: appName,
      isTest,
      ...(logo && { logo: sampleLogo() }),
      ...(shows === 'intro' && INTRO_LINKS),
    },
    labels,
    lifetime: seconds * 1000,
    renewals,
    reason: code,
    ...(journey && { later: JOURNEY }),
  });
}

/** As an operator may configure them. */
const INTRO_LINKS = {
  learnMore: 'https://id.example/identity-checks',
  wallets: [{ name: 'Get Example Wallet', link: 'https://wallet.example/get' }],
};

const PHONE_SCREEN = { viewport: { value: 'mobile2', isRotated: false } };

const meta: Meta<ModalArgs> = {
  title: 'Elements/civic-modal',
  component: 'civic-modal',
  args: {
    shows: 'pending',
    appName: 'Fern & Field',
    labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
    logo: false,
    isTest: false,
    code: 'service_unreachable',
    seconds: 120,
    renewals: 3,
    journey: false,
  },
  argTypes: {
    shows: {
      control: 'select',
      options: [
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
      ],
    },
    code: { control: 'select', options: Object.keys(ERRORS) },
    seconds: { control: { type: 'number', min: 0, max: 600 } },
    renewals: { control: { type: 'number', min: 0, max: 3 } },
    strings: { control: 'object' },
  },
  parameters: {
    controls: {
      include: [
        'shows',
        'appName',
        'labels',
        'logo',
        'isTest',
        'code',
        'seconds',
        'renewals',
        'journey',
        'strings',
      ],
    },
    docs: { story: { inline: false, height: '720px' } },
  },
  // A new element each time: a scope request that runs keeps the client that it began with.
  render: (args) => {
    const modal = document.createElement('civic-modal');
    const scopeRequest = args.shows === 'intro' ? 'PROOF_OF_IDENTITY' : 'BASIC_SIGNUP';
    Object.assign(modal, {
      appId: 'fern-and-field',
      scopeRequest,
      client: clientOf(args),
      strings: args.strings,
    });
    modal.addEventListener('click', holdLinks);
    void modal.show();
    return html`<p class="stage-note">
        The page behind. Close the modal to be here; <strong>Actions</strong> lists the events that reach the page.
      </p>
      ${modal}`;
  },
};

export default meta;

/** From the code on screen to the approval, without a hand: about ten seconds. */
export const Journey: Story = { args: { journey: true } };

/** After the click, until the service has answered. */
export const Creating: Story = { args: { shows: 'creating' } };

/** Before an identity check: what will happen, and what to have ready. */
export const Intro: Story = { args: { shows: 'intro', isTest: true } };

export const IntroOnPhone: Story = {
  args: { shows: 'intro' },
  tags: ['phone'],
  globals: PHONE_SCREEN,
  beforeEach: onAPhone,
};

/** A computer: scan the code, or open a wallet on this device. */
export const Pending: Story = {};

/** A phone cannot scan its own screen: a link takes the place of the code. */
export const PendingOnPhone: Story = { tags: ['phone'], globals: PHONE_SCREEN, beforeEach: onAPhone };

/** A scope that asks for nothing but a login. */
export const NothingAskedFor: Story = { args: { labels: [] } };

/** The service runs in development mode, or the app awaits approval. */
export const TestMode: Story = { args: { isTest: true } };

/** A raster image that the app registered. */
export const WithLogo: Story = { args: { logo: true } };

/** The last link runs out: no renewal is left, and the modal says so after twelve seconds. */
export const NoRenewalsLeft: Story = { args: { seconds: 12, renewals: 0 } };

/** The wallet shows the request; the person decides there. */
export const Read: Story = { args: { shows: 'read', seconds: 300 } };

export const ReadOnPhone: Story = {
  tags: ['phone'],
  globals: PHONE_SCREEN,
  beforeEach: onAPhone,
  args: { shows: 'read', seconds: 300 },
};

/** The wallet has answered; the service checks it, or waits for the way back on the same device. */
export const Answered: Story = { args: { shows: 'answered', seconds: 300 } };

/** The page has the auth code and exchanges it. The modal stays until the person or the page closes it. */
export const Approved: Story = { args: { shows: 'approved', seconds: 60 } };

/** The person said no in the wallet. */
export const Denied: Story = { args: { shows: 'denied' } };

/** The page ended the scope request elsewhere: the modal closes without a word, and `user-cancelled` reaches the page. */
export const Cancelled: Story = { args: { shows: 'cancelled' } };

/** Nobody approved in time. */
export const Expired: Story = { args: { shows: 'expired' } };

/** The wallet answered with something that does not satisfy the request. */
export const Failed: Story = { args: { shows: 'failed', code: 'presentation_rejected' } };

/** The service is not there: trying again may help. */
export const ErrorRetryable: Story = { args: { shows: 'error', code: 'service_unreachable' } };

/** The page's origin is not registered: only the site's owner can help, so no second try is offered. */
export const ErrorNotRetryable: Story = { args: { shows: 'error', code: 'origin_not_registered' } };

/** The wallet came back to another tab, which goes on alone. */
export const ContinuedElsewhere: Story = { args: { shows: 'exchanged' } };

/** Names and labels from anywhere stay text, wrap, and cannot turn the sentence around. */
export const LongNames: Story = {
  args: {
    appName: `<b>Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz</b> \u202Etxet & Sons, ${'Limited'.repeat(8)}`,
    labels: [
      'contact.personal.email',
      'documents.genericId.placeOfBirthAndCountryOfFirstRegistrationAsWrittenOnTheDocument',
      `documents.${'unbroken'.repeat(12)}`,
      'وثائق.الاسم',
    ],
    isTest: true,
  },
};

/** The page's own words, in another language and direction. */
export const OtherWords: Story = {
  args: { appName: 'سرخس', strings: arabic },
  globals: { direction: 'rtl' },
};
