import { expect, type Page } from '@playwright/test';
import { firstLinkIfNeeded } from 'civic-service';
import type { RunningService } from './running-service.js';

/** A device that makes and shows passkeys without asking anybody (WebAuthn, section 11). */
export async function addPasskeyDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

/** From the first link to the list of apps. */
export async function becomeOwner(page: Page, service: RunningService): Promise<void> {
  await addPasskeyDevice(page);
  await page.goto((await firstLinkIfNeeded(service.context)) ?? '');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible();
  await page.getByRole('button', { name: 'I kept them' }).click();
  await expect(page.getByRole('heading', { name: 'Apps' })).toBeVisible();
}
