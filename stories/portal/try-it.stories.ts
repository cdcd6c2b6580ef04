import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import type { Snapshot } from '../../src/protocol/http.js';
import type { TryExchanged, TryStarted } from '../../src/protocol/try-it.js';
import { type PortalArgs, type PortalStory, portalMeta } from '../support/portal-story.js';
import { type Answer, NOW, app, session } from '../support/portal-service.js';
import { portal } from '../support/portal-page.js';

const meta: Meta<PortalArgs> = { ...portalMeta, title: 'Portal/Try it' };

export default meta;

const UUID = '6f1d3c52-7a0e-4b6f-9d0a-2f6f0a9b7c11';
const LINK = 'https://id.example/w/0f2d5c8a9b1e4d7c6a3b5e';

/** The same for all stories: 2 minutes are left whenever one is looked at, because only the difference of the two times counts. */
const snapshot = (version: number, patch: Partial<Snapshot>): Snapshot => ({
  uuid: UUID,
  status: 'pending',
  version,
  now: new Date(NOW).toISOString(),
  expiresAt: new Date(NOW + 120_000).toISOString(),
  ...patch,
});

const started: TryStarted = {
  ...snapshot(1, { qrLink: LINK, crossDevice: 'always' }),
  app: { name: app.name, isTest: true },
  labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
};
const read = snapshot(2, { status: 'read', qrLink: LINK, crossDevice: 'always' });
const approved = snapshot(4, { status: 'approved', authCode: `${'e'.repeat(40)}.${'y'.repeat(80)}.code` });

const call: Omit<TryExchanged['exchange'], 'status' | 'answer'> = {
  method: 'POST',
  path: '/sip/prod/scopeRequest/authCode',
  headers: { authorization: 'Civic eyJhbG…x9Qk.mAc3Fe…Y2E=', 'content-type': 'application/json' },
  body: { authToken: 'eyJ0eX…PR-Q' },
};
const requestToken = { header: { alg: 'ES256', typ: 'JWT' }, claims: { iss: app.appId, exp: NOW / 1000 } };
const exchanged: TryExchanged = {
  exchange: {
    ...call,
    status: 200,
    answer: { data: 'eyJ0eX…6axA', userId: '79dc7b…5d7d', encrypted: true },
  },
  requestToken,
  signed: { iss: 'civic-sip-hosted-service', sub: app.appId, data: '5f0c1e…Jw==' },
  items: [
    { label: 'contact.personal.email', value: 'ada@example.org', isValid: true, isOwner: true },
    { label: 'contact.personal.phoneNumber', value: '+15550100123', isValid: true, isOwner: true },
  ],
};

/** A try that hears these snapshots, and is right once this text is on screen. */
const trying = (
  text: string | RegExp,
  events: readonly Snapshot[],
  more: Readonly<Record<string, Answer>> = {},
): PortalStory => ({
  args: {
    hash: `#/apps/${app.appId}/integration`,
    answers: {
      [`POST apps/${app.appId}/tries`]: { status: 201, body: started },
      [`GET scope-requests/${UUID}`]: { events },
      [`POST scope-requests/${UUID}/cancel`]: { body: snapshot(9, { status: 'cancelled' }) },
      ...more,
    },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'Start a try' }));
    await expect((await page.findAllByText(text))[0]).toBeVisible();
  },
});
const exchange = (body: TryExchanged) => ({ [`POST apps/${app.appId}/tries/${UUID}/exchange`]: { body } });

export const WaitingForAWallet = trying('Your page follows it', [started]);

export const ReadByAWallet = trying('A wallet has read the request', [read]);

export const NumberToPick = trying('42', [read, snapshot(3, { status: 'answered', match: '42' })]);

export const Done = trying('ada@example.org', [read, approved], exchange(exchanged));

/** In live mode the values are those of real people. */
export const DoneWithoutValues = trying(
  'not shown',
  [read, approved],
  exchange({
    ...exchanged,
    items: [{ label: 'contact.personal.email', isValid: true, isOwner: true }],
  }),
);

export const ExchangeRefused = trying(
  'invalid_grant',
  [read, approved],
  exchange({
    exchange: { ...call, status: 400, answer: { error: 'invalid_grant' } },
    requestToken,
  }),
);

export const Denied = trying('The person has refused', [read, snapshot(3, { status: 'denied' })]);

export const Expired = trying('The time is over', [snapshot(2, { status: 'expired' })]);

export const Failed = trying('label_missing', [
  read,
  snapshot(3, {
    status: 'failed',
    error: { error: 'label_missing', error_description: '', docs: 'https://id.example/docs/errors' },
  }),
]);

export const NotStarted = trying(/no_trusted_issuer/, [], {
  [`POST apps/${app.appId}/tries`]: { status: 409, body: { error: 'no_trusted_issuer' } },
});

export const Cancelled: PortalStory = {
  ...WaitingForAWallet,
  play: async (context) => {
    await WaitingForAWallet.play?.(context);
    const page = portal(context.canvasElement);
    await userEvent.click(page.getByRole('button', { name: 'Cancel the try' }));
    await expect(await page.findByRole('heading', { name: 'The scope request is cancelled' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** Who may change nothing starts none either. */
export const ForAViewer: PortalStory = {
  args: {
    hash: `#/apps/${app.appId}/integration`,
    answers: { 'GET session': { body: session('viewer') } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByText('Editors and owners can try a scope request here.')).toBeVisible();
    await expect(page.queryByRole('button', { name: 'Start a try' })).toBeNull();
  },
};
