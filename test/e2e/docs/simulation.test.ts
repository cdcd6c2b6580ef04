import { expect, test } from '@playwright/test';
import { openBundled } from '../support/bundled-page.js';
import { take } from '../support/snippets.js';

test('a site tests its page without a service', async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const name of ['read', 'auth-code-received'])
      document.addEventListener(name, () => heard.push(name));
  });
  const script = `import 'civic-elements';\n${take('docs/simulation.md', 'scripted.js')}`;
  const asked = await openBundled(page, '', script);
  await expect.poll(() => page.evaluate('heard')).toEqual(['read', 'auth-code-received']);
  await expect(page.getByRole('dialog')).toContainText('My shop');
  expect(asked).toEqual(['/', '/page.js']);
});
