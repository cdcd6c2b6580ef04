// Finds the real browsers that tests run in: Chromium, Firefox and WebKitGTK, each where it is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'firefox', 'webkit'];
const PLACES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Finds a program as a shell does. A name with a slash is a path already. */
function which(program) {
  if (program.includes('/')) return existsSync(program) ? program : undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

function firstOf(programs) {
  return programs.map(which).find((path) => path !== undefined);
}

/** Finds the small browser of WebKitGTK. It lies beside the library and is not on the PATH. */
function miniBrowser() {
  for (const libraries of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    const folders = existsSync(libraries) ? ['.', ...readdirSync(libraries)] : [];
    for (const folder of folders) {
      for (const version of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
        const path = join(libraries, folder, version, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

function findWebKit() {
  const [driver, display, browser] = [which('WebKitWebDriver'), which('Xvfb'), miniBrowser()];
  return driver && display && browser ? { driver, display, browser } : undefined;
}

/**
 * Finds every browser that is installed. `CHROME_PATH` and `FIREFOX_PATH` name other programs.
 * @returns {{chromium?: string, firefox?: string, webkit?: {driver: string, display: string, browser: string}}}
 */
export function installedBrowsers() {
  return {
    chromium: process.env.CHROME_PATH ?? firstOf(PLACES.chromium),
    firefox: process.env.FIREFOX_PATH ?? firstOf(PLACES.firefox),
    webkit: findWebKit(),
  };
}

/**
 * Chooses the browsers that tests run in. `CIVIC_BROWSERS` (`chromium,firefox,webkit`) names them; each of them has to be installed, so that a machine
 * that should have all three cannot lose one unnoticed. Without that variable every installed browser is used, and a line names those that are not.
 * @returns as `installedBrowsers`
 * @throws Error when `CIVIC_BROWSERS` names an unknown browser or one that is not installed
 */
export function findBrowsers(log = console.log) {
  const chosen = process.env.CIVIC_BROWSERS?.split(',').map((name) => name.trim());
  const unknown = chosen?.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`CIVIC_BROWSERS: ${unknown} is not one of ${NAMES.join(', ')}`);
  const installed = installedBrowsers();
  const found = {};
  for (const name of chosen ?? NAMES) {
    const browser = installed[name];
    if (browser) found[name] = browser;
    else if (chosen) throw new Error(`CIVIC_BROWSERS: ${name} is not installed`);
    else log(`browser: ${name} is not installed; no test runs in it`);
  }
  return found;
}
