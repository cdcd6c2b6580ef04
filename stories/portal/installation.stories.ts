import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { INSTALLATION, gone } from '../support/portal-installation.js';
import { portal } from '../support/portal-page.js';
import { NOW, app, session } from '../support/portal-service.js';
import { type PortalArgs, type PortalStory, portalMeta } from '../support/portal-story.js';

const meta: Meta<PortalArgs> = { ...portalMeta, title: 'Portal/Installation' };

export default meta;

const viewer = { ...INSTALLATION, 'GET session': { body: session('viewer') } };

export const Data: PortalStory = {
  args: { hash: '#/data', answers: INSTALLATION },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByRole('heading', { name: 'Data' })).toBeVisible();
    await expect(await page.findByText('Kept: 1 hour after its end')).toBeVisible();
    await expect(page.getByText('Kept: 7 days; of each app the last 1000')).toBeVisible();
  },
};

/** What is left of an app that was erased, with the statement of the service. */
export const DataGone: PortalStory = {
  args: { hash: '#/data', answers: INSTALLATION },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.type(await page.findByLabelText('App ID'), app.appId);
    await userEvent.click(page.getByRole('button', { name: 'See whether it is gone' }));
    const heading = 'Nothing is left of it but lines of the audit log';
    await expect(await page.findByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText('Audit log: 2 rows')).toBeVisible();
  },
};

/** Something is left, and a journal that another program holds. What is asked about another name has no verdict yet. */
export const DataLeft: PortalStory = {
  args: {
    hash: '#/data',
    answers: {
      ...INSTALLATION,
      'POST data/verify': {
        body: {
          ...gone,
          isGone: false,
          rows: { issued: 3 },
          bytes: { found: 3, inAudit: 0, searched: 1, isJournalEmpty: false },
        },
      },
    },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.selectOptions(await page.findByLabelText('What it is'), 'email');
    await userEvent.type(page.getByLabelText('E-mail address'), 'ada@example.org');
    await userEvent.click(page.getByRole('button', { name: 'See whether it is gone' }));
    await expect(await page.findByRole('heading', { name: 'Something is left of it' })).toBeVisible();
    await expect(page.getByText(/its journal still has former pages/)).toBeVisible();
    await userEvent.type(page.getByLabelText('E-mail address'), '.uk');
    await expect(page.queryByRole('heading', { name: 'Something is left of it' })).toBeNull();
  },
};

/** Where everything is in Redis, rows alone are looked at, and that is said. */
export const DataInRedis: PortalStory = {
  args: {
    hash: '#/data',
    answers: {
      ...INSTALLATION,
      'GET data': { body: { tables: [], isInRedis: true } },
      'POST data/verify': {
        body: {
          about: gone.about,
          checkedAt: gone.checkedAt,
          isGone: true,
          rows: {},
          isInRedis: true,
          statement: gone.statement,
        },
      },
    },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByText(/It is all in Redis/)).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('What it is'), 'email');
    await userEvent.type(page.getByLabelText('E-mail address'), 'ada@example.org');
    await userEvent.click(page.getByRole('button', { name: 'See whether it is gone' }));
    await expect(await page.findByRole('heading', { name: 'Nothing is left of it' })).toBeVisible();
    await expect(page.getByText(/nothing was read byte by byte: the files are those of Redis/)).toBeVisible();
  },
};

/** Whoever is no owner sees what is kept, and asks about nobody. */
export const DataForAViewer: PortalStory = {
  args: { hash: '#/data', answers: viewer },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByText('Scope requests')).toBeVisible();
    await expect(page.queryByRole('textbox')).toBeNull();
  },
};

export const Operation: PortalStory = {
  args: { hash: '#/operation', answers: INSTALLATION },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'Look at the installation' }));
    await expect((await page.findAllByText('2 things need attention.'))[0]).toBeVisible();
    await expect(page.getByText('the last backup was made 41 days ago')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
  },
};

/** Neither doctor nor backups: these are for owners. */
export const OperationForAViewer: PortalStory = {
  args: { hash: '#/operation', answers: viewer },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await expect(await page.findByText('TLS certificate')).toBeVisible();
    await expect(page.queryByRole('button', { name: /Look/ })).toBeNull();
    await expect(page.queryByRole('heading', { name: 'Backup' })).toBeNull();
  },
};

/** An app that has ended can be erased once its name is typed. */
export const EraseAnApp: PortalStory = {
  args: {
    hash: `#/apps/${app.appId}/keys`,
    answers: { ...INSTALLATION, [`GET apps/${app.appId}`]: { body: { ...app, revokedAt: NOW } } },
  },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    const erase = await page.findByRole('button', { name: 'Erase the app' });
    await expect(erase).toBeDisabled();
    await userEvent.type(page.getByLabelText(/^Type/), app.name);
    await expect(erase).toBeEnabled();
  },
};
