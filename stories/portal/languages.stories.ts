import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { setWords } from '../../service/portal/words.js';
import { portalWords as ar } from '../../src/locales/ar/portal.js';
import { portalWords as de } from '../../src/locales/de/portal.js';
import { type PortalWords, enPortal } from '../../src/locales/en/portal.js';
import { type Language, directionOf } from '../../src/locales/languages.js';
import { portal } from '../support/portal-page.js';
import { app } from '../support/portal-service.js';
import { type PortalArgs, type PortalStory, portalMeta, portalPage } from '../support/portal-story.js';

/** The smallest phone: no view is wider than it. */
const meta: Meta<PortalArgs> = {
  ...portalMeta,
  title: 'Portal/Languages',
  globals: { viewport: { value: 'smallPhone' } },
};

export default meta;

/** A view of the portal in a language, which is right once this heading is on screen. */
function story(language: Language, words: PortalWords, hash: string, name: string): PortalStory {
  return {
    args: { hash },
    beforeEach: () => () => setWords('en', enPortal),
    // Not before: what stands around a story sets the language of the page.
    render: (args) => {
      setWords(language, words);
      return portalPage(args);
    },
    play: async ({ canvasElement }) => {
      const heading = await portal(canvasElement).findByRole('heading', { name });
      await expect(heading).toBeVisible();
      const { documentElement: page } = document;
      await expect([page.lang, getComputedStyle(heading).direction]).toEqual([
        language,
        directionOf(language),
      ]);
      await expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth);
    },
  };
}

const settings = `#/apps/${app.appId}`;

export const GermanSettings = story('de', de, settings, de.app.tabs.settings);
export const GermanKeys = story('de', de, `${settings}/keys`, de.app.tabs.keys);
export const GermanCertificates = story('de', de, `${settings}/certificates`, de.app.tabs.certificates);
export const GermanActivity = story('de', de, `${settings}/activity`, de.app.tabs.activity);

export const ArabicSettings = story('ar', ar, settings, ar.app.tabs.settings);
export const ArabicIntegration = story('ar', ar, `${settings}/integration`, ar.app.tabs.integration);
/** The bars of the drawing begin at the right. */
export const ArabicActivity = story('ar', ar, `${settings}/activity`, ar.app.tabs.activity);
export const ArabicTrust = story('ar', ar, '#/trust', ar.trust.title);

/** What is typed stays while the page changes its language. */
export const LanguageChosen: PortalStory = {
  args: { hash: '#/new' },
  play: async ({ canvasElement }) => {
    const page = portal(canvasElement);
    await userEvent.type(await page.findByLabelText('Name'), 'Fern & Field');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language' }), 'de');
    await expect(await page.findByRole('heading', { name: de.newApp.title })).toBeVisible();
    await expect(page.getByLabelText(de.newApp.name)).toHaveValue('Fern & Field');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sprache' }), 'en');
    await expect(await page.findByRole('heading', { name: 'New app' })).toBeVisible();
  },
};
