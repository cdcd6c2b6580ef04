import type { Meta } from '@storybook/web-components-vite';
import type { CivicModal } from 'civic-elements';
import type { Script } from 'civic-elements/testing';
import { expect } from 'storybook/test';
import { inside, shows } from '../support/elements.js';
import { ADDRESSES, expectCalmModal, LOGOS, TEXTS, withoutAlerts } from '../support/hostile.js';
import { type ModalArgs, modalMeta, type ModalStory } from '../support/modal-story.js';
import { storyClient } from '../support/story-client.js';

const meta: Meta<ModalArgs> = {
  ...modalMeta,
  title: 'civic-modal/Untrusted text',
  beforeEach: withoutAlerts,
};

export default meta;

const SAFE = 'https://id.example/safe';
const IN_VIEWS = ['pending', 'read', 'approved', 'denied'] as const;
/** A real client leaves out wallets without a name. */
const NAMES = TEXTS.filter((text) => text.trim() !== '');

/** Opens the modal again and again, each time with another of these scripts. */
async function each(
  modal: CivicModal,
  scripts: readonly Script[],
  check: (modal: CivicModal) => Promise<void> = expectCalmModal,
): Promise<void> {
  for (const script of scripts) {
    modal.close();
    modal.client = storyClient(script);
    await modal.show();
    await modal.updateComplete;
    await expect(inside(modal, 'dialog')).toHaveAttribute('open');
    await check(modal);
  }
}

/** Names and labels from anywhere stay text, wrap, and cannot turn the sentence around. */
export const LongNames: ModalStory = {
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
  play: async ({ canvasElement }) => expectCalmModal(await shows(canvasElement, 'pending')),
};

/** The same on the smallest screen. */
export const LongNamesOnSmallestScreen: ModalStory = {
  ...LongNames,
  globals: { viewport: { value: 'smallPhone' } },
};

/** Every text of the corpus as the name of the app, in each view that says it. */
export const AppName: ModalStory = {
  args: { appName: '"><script>alert(1)</script>' },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    const names = TEXTS.map((name) => ({ app: { name, isTest: true } }));
    modal.scopeRequest = 'PROOF_OF_IDENTITY';
    await each(modal, names);
    modal.hideIntro = true;
    for (const status of IN_VIEWS) {
      await each(
        modal,
        names.map((script) => ({ ...script, status })),
      );
    }
  },
};

/** Every text as a label, alone, behind a dot, and all of them at once. */
export const Labels: ModalStory = {
  args: { labels: TEXTS.slice(0, 8) },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    await each(
      modal,
      TEXTS.map((label) => ({ labels: [label, `contact.${label}`] })),
    );
    await each(modal, [{ labels: TEXTS }]);
  },
};

/** Every text as the name of a wallet, which the intro shows as a link. */
export const WalletNames: ModalStory = {
  args: { shows: 'intro' },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'intro');
    const wallets = NAMES.map((name) => ({ name, link: SAFE }));
    await each(modal, [{ app: { name: 'Shop', isTest: false, learnMore: SAFE, wallets } }]);
    await expect(modal.shadowRoot?.querySelectorAll('a').length).toBe(NAMES.length + 1);
  },
};

/** What is no https address never becomes a link, wherever it comes from. */
export const Addresses: ModalStory = {
  args: { shows: 'intro' },
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'intro');
    const noLink = async () => expect(modal.shadowRoot?.querySelector('a')).toBe(null);
    const apps = ADDRESSES.map((link) => ({
      app: { name: 'Shop', isTest: false, learnMore: link, wallets: [{ name: 'Get a wallet', link }] },
    }));
    await each(modal, apps, noLink);
    modal.hideIntro = true;
    await each(
      modal,
      ADDRESSES.map((address) => ({ link: () => address })),
      noLink,
    );
    await each(
      modal,
      ADDRESSES.map((address) => ({ docs: () => address, status: 'failed' })),
      noLink,
    );
  },
};

/** Only a raster image is shown. */
export const Logos: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    await each(
      modal,
      LOGOS.map((logo) => ({ app: { name: 'Shop', isTest: false, logo } })),
    );
  },
};

/** The page's own words are text, too. */
export const Words: ModalStory = {
  play: async ({ canvasElement }) => {
    const modal = await shows(canvasElement, 'pending');
    const names = ['pending', 'pendingText', 'countdown', 'copy', 'openHere', 'asksFor'];
    for (const text of TEXTS) {
      modal.strings = Object.fromEntries(names.map((name) => [name, text]));
      await modal.updateComplete;
      await expectCalmModal(modal);
    }
  },
};
