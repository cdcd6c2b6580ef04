import { STATUSES } from '../../src/protocol/scope-request.js';
import { globalsOf, LOOKS } from '../../stories/support/matrix.js';
import { expect, openStory, test, watch } from './support/storybook.js';

/** The whole interface, by an example of each kind. */
const INTERFACES = {
  'civic-button': [
    'app-id',
    'icon-only',
    'theme',
    'client',
    'show(source?): Promise<void>',
    'before-open',
    'auth-code-received',
    'default slot',
    'slot="icon"',
    '::part(label)',
    '--civic-brand',
  ],
  'civic-modal': [
    'scope-request',
    'for',
    'strings',
    'close(source?): void',
    'before-close',
    'user-cancelled',
    '::part(qr-button)',
    '--civic-backdrop',
  ],
} as const;

const TOKENS = [
  '--_brand',
  '--_hover',
  '--_link',
  '--_tint',
  '--_text',
  '--_surface',
  '--_muted',
  '--_line',
  '--_alert',
];

for (const [element, names] of Object.entries(INTERFACES)) {
  test(`the docs of ${element} list its whole interface`, async ({ page, storybook }) => {
    const faults = watch(page, storybook);
    await page.goto(`${storybook.base}/iframe.html?id=${element}-overview--docs&viewMode=docs`);
    const table = page.locator('.docblock-argstable').last();
    for (const name of names) await expect(table.getByRole('cell', { name, exact: true })).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('the introduction and the style guide are there, with their pictures', async ({ page, storybook }) => {
  const faults = watch(page, storybook);
  await page.goto(`${storybook.base}/iframe.html?id=introduction--docs&viewMode=docs`);
  await expect(page.getByRole('heading', { name: 'civic-elements' })).toBeVisible();
  await page.goto(`${storybook.base}/iframe.html?id=style-guide--docs&viewMode=docs`);
  for (const name of ['Brand colour', 'Palette', 'The mark', 'Buttons', 'Do', 'Don’t'])
    await expect(page.getByRole('heading', { name: new RegExp(`(?:^| )${name}$`) })).toBeVisible();
  for (const name of ['dark green on white', 'light green on dark', 'black on white'])
    await expect
      .poll(() => page.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the palette of the style guide is what the elements show', async ({ page, storybook }) => {
  const colours: string[] = [];
  for (const theme of ['light', 'dark']) {
    await openStory(page, storybook, 'civic-button-overview--default', `theme:${theme}`);
    const shown = await page.locator('civic-button').evaluate((element, tokens) => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      return tokens.map((token) => {
        const probe = element.shadowRoot?.appendChild(document.createElement('i'));
        if (!pen || !probe) return token;
        probe.style.color = `var(${token})`;
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
        return `#${(red * 65536 + green * 256 + blue).toString(16).padStart(6, '0')}`;
      });
    }, TOKENS);
    colours.push(...shown);
  }
  await page.goto(`${storybook.base}/iframe.html?id=style-guide--docs&viewMode=docs`);
  for (const colour of new Set(colours)) {
    await expect(page.getByText(colour, { exact: true }).first(), colour).toBeVisible();
  }
});

test('the toolbar shows dark and right to left to a visitor who prefers light and left to right', async ({
  page,
  storybook,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const dialog = page.locator('civic-modal dialog[open]');
  const surface = () => dialog.evaluate((element) => getComputedStyle(element).backgroundColor);
  await openStory(page, storybook, 'civic-modal-overview--default', 'theme:light');
  const light = await surface();
  await openStory(page, storybook, 'civic-modal-overview--default', 'theme:dark;direction:rtl');
  expect(await surface()).not.toBe(light);
  await expect(dialog).toHaveCSS('direction', 'rtl');
});

for (const element of ['civic-button', 'civic-modal']) {
  test(`the matrix of ${element} shows every state in every look`, async ({ page, storybook }) => {
    const faults = watch(page, storybook);
    // Empty frames: all of them at once would be slow, and the cells are tested by themselves.
    await page.route(/iframe\.html\?viewMode=story&id=.*-states--/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A cell</title>' }),
    );
    await openStory(page, storybook, `${element}-matrix--every-state`);
    const addresses = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')));
    const states = storybook.entries.filter(({ id }) => id.startsWith(`${element}-states--`));
    expect(states.length).toBeGreaterThan(10);
    const cells = states.flatMap(({ id }) =>
      LOOKS.map((look) => `iframe.html?viewMode=story&id=${id}&globals=${globalsOf(look)}`),
    );
    expect(addresses.toSorted()).toEqual(cells.toSorted());
    await page.unrouteAll();
    const [, lightMirrored = '', dark = ''] = addresses;
    await page.goto(`${storybook.base}/${lightMirrored}`);
    await expect(page.locator(element).first()).toHaveAttribute('theme', 'light');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goto(`${storybook.base}/${dark}`);
    await expect(page.locator(element).first()).toHaveAttribute('theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    expect(faults).toEqual([]);
  });
}

test('each status of a scope request is among the states', async ({ storybook }) => {
  const ids = storybook.entries.map(({ id }) => id);
  const shown = STATUSES.filter((status) => !['exchanged', 'cancelled'].includes(status));
  for (const status of ['creating', 'intro', ...shown, 'continued-elsewhere'])
    expect(ids).toContain(`civic-modal-states--${status}`);
});
