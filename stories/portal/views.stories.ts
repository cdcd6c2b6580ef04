import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { type PortalArgs, type PortalStory, portalMeta } from '../support/portal-story.js';
import { NOBODY, app, entry, session } from '../support/portal-service.js';
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

/** Who has not linked the wallet yet is told how to. */
export const SignInByAnUnknownWallet: PortalStory = {
  args: {
    answers: { ...NOBODY, 'POST sign-in/wallet': { status: 403, body: { error: 'wallet_not_linked' } } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    const root = canvasElement.querySelector('portal-app')?.shadowRoot;
    await waitFor(() => expect(root?.querySelector('civic-button')).not.toBeNull());
    const button = root?.querySelector('civic-button');
    button?.dispatchEvent(Object.assign(new Event('auth-code-received'), { response: 'code' }));
    await expect((await page.findAllByText(/does not know this wallet/))[0]).toBeVisible();
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

export const ImportApp = showing('Import an app', { args: { hash: '#/import' } });

export const OwnScopes = showing('Own scopes', { args: { hash: `#/apps/${app.appId}/scopes` } });

export const ScopeInTheEditor: PortalStory = {
  args: { hash: `#/apps/${app.appId}/scopes` },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'New scope' }));
    await userEvent.click(await page.findByRole('button', { name: 'Show what people will see' }));
    await expect(await page.findByRole('heading', { name: 'What people will see of STUDENT' })).toBeVisible();
  },
};

/** What is wrong stands at the place that the service names. */
export const ScopeRefused: PortalStory = {
  args: {
    hash: `#/apps/${app.appId}/scopes`,
    answers: {
      'POST apps/k7Qw2xZp9/scopes/preview': {
        status: 400,
        body: { error: 'invalid_app', error_description: 'labels/0/from/0/credential: no such credential' },
      },
    },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'New scope' }));
    await userEvent.click(await page.findByRole('button', { name: 'Store the scope' }));
    await expect((await page.findAllByText(/labels\/0\/from\/0\/credential/))[0]).toBeVisible();
  },
};

/** An imported certificate that ends, what wallets may stumble over, and scopes that ask for more than is registered. */
export const Certificates: PortalStory = {
  args: { hash: `#/apps/${app.appId}/certificates` },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByText('It has expired')).toBeVisible();
    await expect(await page.findByText(/Not registered: age_over_18/)).toBeVisible();
  },
};

export const CertificateRequested: PortalStory = {
  args: { hash: `#/apps/${app.appId}/certificates` },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByText('Request a certificate'));
    await userEvent.type(page.getByLabelText('Country'), 'de');
    await userEvent.type(page.getByLabelText('Name of the organisation'), 'Fern & Field Ltd');
    await userEvent.type(page.getByLabelText('Registered identifier'), 'LEIXG-529900T8BM49AURSDO55');
    await userEvent.click(page.getByRole('button', { name: 'Make the request' }));
    await expect(await page.findByText(/BEGIN CERTIFICATE REQUEST/)).toBeVisible();
  },
};

/** Who may change nothing reads all of it, and sees no form. */
export const CertificatesForAViewer: PortalStory = {
  args: {
    hash: `#/apps/${app.appId}/certificates`,
    answers: { 'GET session': { body: session('viewer') } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByText('It has expired')).toBeVisible();
    await expect(page.queryByRole('textbox')).toBeNull();
    await expect(page.queryByRole('button', { name: /Remove/ })).toBeNull();
  },
};

export const Activity = showing('Activity', { args: { hash: `#/apps/${app.appId}/activity` } });

export const Webhook = showing('Webhook', { args: { hash: `#/apps/${app.appId}/webhook` } });

export const Trust = showing('Trust', { args: { hash: '#/trust' } });

export const Members = showing('Members', { args: { hash: '#/members' } });

/** An owner takes the lost wallet of a member away. */
export const WalletsOfAMember: PortalStory = {
  args: { hash: '#/members' },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByText('Wallets of Ada'));
    await expect(await page.findByRole('button', { name: 'Remove Old phone' })).toBeVisible();
  },
};

export const Account: PortalStory = {
  args: { hash: '#/account' },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByRole('heading', { name: 'Wallets' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove Old phone' })).toBeVisible();
  },
};

/** Where the operator has turned wallets off, nothing speaks of them. */
export const AccountWithoutWallets: PortalStory = {
  args: {
    hash: '#/account',
    answers: { 'GET wallets': { status: 404, body: { error: 'not_found' } } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByRole('heading', { name: 'Recovery codes' })).toBeVisible();
    await expect(page.queryByRole('heading', { name: 'Wallets' })).toBeNull();
  },
};

export const Audit = showing('Audit', { args: { hash: '#/audit' } });

/** What is older is fetched when somebody wants it. */
export const AuditWithOlderEntries: PortalStory = {
  args: {
    hash: '#/audit',
    answers: {
      'GET audit': { body: Array.from({ length: 100 }, (_, nth) => ({ ...entry, id: 100 - nth })) },
    },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'Show older entries' }));
    await expect(await page.findByText('100 older entries.')).toBeVisible();
    await expect(page.getAllByRole('row')).toHaveLength(201);
  },
};

/** Addresses of others, and all of it as a file, are for owners. */
export const AuditForAnEditor: PortalStory = {
  args: { hash: '#/audit', answers: { 'GET session': { body: session('editor') } } },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByRole('heading', { name: 'Audit' })).toBeVisible();
    await expect(page.queryByRole('link', { name: /Download/ })).toBeNull();
  },
};

export const UnknownPage = showing('There is no such page', { args: { hash: '#/nowhere' } });
