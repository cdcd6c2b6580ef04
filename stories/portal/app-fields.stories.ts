import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { type PortalArgs, type PortalStory, portalMeta } from '../support/portal-story.js';
import { app, platformCertificates, session } from '../support/portal-service.js';
import { portal } from '../support/portal-page.js';

const meta: Meta<PortalArgs> = { ...portalMeta, title: 'Portal/App fields' };

export default meta;

const path = `apps/${app.appId}`;
const settings = `#/${path}/settings`;

/** Every field is set: a colour, two wallets of which one is listed no more, rules for two scopes, and answers by address. */
const full = {
  ...app,
  classic: true,
  processed: 'flag',
  brand: '#4b2bb8',
  wallets: ['City Wallet', 'Gone Wallet'],
  scopePolicies: { PROOF_OF_AGE: { crossDevice: 'off' }, STUDENT: { numberMatch: true } },
};

export const EveryField: PortalStory = {
  args: { hash: settings, answers: { [`GET ${path}`]: { body: full } } },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByLabelText('Brand colour')).toHaveValue('#4b2bb8');
    await expect(await page.findByLabelText('City Wallet')).toBeChecked();
    await expect(page.getByText(/ignored: Gone Wallet/)).toBeVisible();
    await expect(page.getByLabelText('Number match, for STUDENT')).toHaveValue('on');
    await expect(page.getByLabelText('Answers by address')).toHaveValue('flag');
  },
};

/** What was chosen is listed no more, so all that are listed are offered. */
export const NoWalletLeft: PortalStory = {
  args: { hash: settings, answers: { [`GET ${path}`]: { body: { ...app, wallets: ['Gone Wallet'] } } } },
  play: async ({ canvasElement }) => {
    await expect(await portal(canvasElement).findByText(/so all that are listed are offered/)).toBeVisible();
  },
};

export const NoColour: PortalStory = {
  args: { hash: settings },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.type(await page.findByLabelText('Brand colour'), 'violet');
    await expect(page.getByLabelText('Brand colour')).toHaveAccessibleDescription(/no colour of the form/);
  },
};

export const RuleAdded: PortalStory = {
  args: { hash: settings },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.selectOptions(await page.findByLabelText('Scope'), 'STUDENT');
    await userEvent.click(page.getByRole('button', { name: 'Add rules for a scope' }));
    const choice = await page.findByLabelText('Code for another device, for STUDENT');
    await userEvent.selectOptions(choice, 'off');
    await expect(page.getByRole('button', { name: 'Remove STUDENT' })).toBeVisible();
  },
};

/** Who may change nothing reads all of it. */
export const EveryFieldForAViewer: PortalStory = {
  args: {
    hash: settings,
    answers: { [`GET ${path}`]: { body: full }, 'GET session': { body: session('viewer') } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByLabelText('City Wallet')).toBeDisabled();
    await expect(page.queryByRole('button', { name: /^Remove|Add rules/ })).toBeNull();
  },
};

export const PlatformCertificates: PortalStory = {
  args: {
    hash: `#/${path}/certificates`,
    answers: { [`GET ${path}/platform-certificates`]: { body: platformCertificates } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByText('Remove the certificate of Apple'));
    await expect(page.getByLabelText(/to remove the certificate of Apple/)).toBeVisible();
    await userEvent.click(page.getByText('Import a certificate of a platform'));
    await expect(page.getByLabelText(/^Metadata \(RelyingPartyMetadataBytes\)$/)).toBeVisible();
  },
};
