// Finds the Chromium that the test run uses, and installs one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedBrowsers } from './browsers.mjs';

/** The path of a Chrome or Chromium, which is also printed. @throws Error when there is none and none can be installed */
export async function findChromium() {
  const found = installedBrowsers().chromium ?? (await install());
  console.log(`browser: ${found}`);
  return found;
}

async function install() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('browser: none found, installing chromium with apt-get');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    return '/usr/bin/chromium';
  }
  console.log('browser: none found, installing one with Playwright');
  execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error('no Chromium: set CHROME_PATH to an installed Chrome or Chromium');
}
