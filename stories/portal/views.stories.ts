import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { type PortalArgs, type PortalStory, portalMeta } from '../support/portal-story.js';
import { NOBODY, app, session } from '../support/portal-service.js';
import { portal } from '../support/portal-page.js';

const meta: Meta<PortalArgs> = { ...portalMeta, title: 'Portal/Views' };

export default meta;

/** A story that is right once this heading is on screen. */
const showing = (name: string | RegExp, story: PortalStory): PortalStory => ({
  play: async ({ canvasElement }) => {
    await expect(await portal(canvasElement).findByRole('heading', { name })).toBeVisible();
  },
  ...story,
});

export const SignIn = showing('Sign in', { args: { answers: NOBODY } });

export const SignInByCode: PortalStory = {
  args: { answers: NOBODY },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'I have no passkey here' }));
    await expect(page.getByLabelText('Recovery code')).toBeVisible();
  },
};

/** The link that the first start prints. */
export const FirstLink = showing('Welcome', {
  args: { hash: `#first-link=${'x'.repeat(43)}`, answers: NOBODY },
});

export const Invited = showing('You are invited', {
  args: { hash: `#invitation=${'x'.repeat(43)}`, answers: NOBODY },
});

export const Apps = showing('Apps', {});

export const NoApps = showing('Apps', { args: { answers: { 'GET apps': { body: [] } } } });

export const NewApp = showing('New app', { args: { hash: '#/new' } });

export const Credentials: PortalStory = {
  args: { hash: '#/new' },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.type(await page.findByLabelText('Name'), 'Fern & Field');
    await userEvent.type(page.getByLabelText('Origin 1'), 'https://fern.example');
    await userEvent.click(page.getByRole('button', { name: 'Create the app' }));
    await expect(await page.findByText('Shown once.')).toBeVisible();
  },
};

export const Settings = showing('Settings', { args: { hash: `#/apps/${app.appId}` } });

/** Who may change nothing sees no button that would. */
export const SettingsForAViewer: PortalStory = {
  args: { hash: `#/apps/${app.appId}`, answers: { 'GET session': { body: session('viewer') } } },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByRole('heading', { name: 'Settings' })).toBeVisible();
    await expect(page.queryByRole('button', { name: 'Save the changes' })).toBeNull();
  },
};

export const Keys = showing('Keys', { args: { hash: `#/apps/${app.appId}/keys` } });

export const Integration = showing('Integration', { args: { hash: `#/apps/${app.appId}/integration` } });

export const Preview = showing('What people see', { args: { hash: `#/apps/${app.appId}/preview` } });

export const Activity = showing('Activity', { args: { hash: `#/apps/${app.appId}/activity` } });

export const Webhook = showing('Webhook', { args: { hash: `#/apps/${app.appId}/webhook` } });

export const Trust = showing('Trust', { args: { hash: '#/trust' } });

export const Members = showing('Members', { args: { hash: '#/members' } });

export const Account = showing('Ada', { args: { hash: '#/account' } });

export const Audit = showing('Audit', { args: { hash: '#/audit' } });

export const UnknownPage = showing('There is no such page', { args: { hash: '#/nowhere' } });
