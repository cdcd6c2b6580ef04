// The whole measurement: service, two sites, and a browser without and one with a wallet prompt; all are closed in the end.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { barePage, elementsPage, openSite } from './pages.mjs';
import { measurePairs, openBrowser } from './rounds.mjs';
import { summarize } from './summarize.mjs';

export const CLICKS = { warmUp: 4, pairs: 60, settleFor: 150, hoverFor: 400 };
export const QUICK_CLICKS = { ...CLICKS, warmUp: 1, pairs: 3 };

/** @param service child process of service.mjs, not yet started; it is the caller's @param dataDir folder for its database */
export async function measureClicks(service, dataDir, plan) {
  const [elements, bare] = await Promise.all([openSite(), openSite()]);
  const [browser, prompting] = [await openBrowser(false), await openBrowser(true)];
  try {
    const origins = [elements.origin, bare.origin];
    const target = await service.ask('start', { dataDir, store: 'sqlite', synchronous: 'FULL', origins });
    elements.show(elementsPage(target));
    bare.show(barePage(target, `${target.base}/chunks/${encoderChunk()}`));
    const code = { browser, origin: elements.origin };
    const sides = { elements: code, bare: { browser, origin: bare.origin } };
    const hover = await measurePairs(sides, 'hover', plan);
    const cold = await measurePairs(sides, 'cold', plan);
    const prompt = await measurePairs(
      { prompt: { browser: prompting, origin: elements.origin }, code },
      'hover',
      plan,
    );
    return summarize({ browser: browser.version(), plan, hover, cold, prompt });
  } finally {
    await browser.close();
    await prompting.close();
    for (const site of [elements, bare]) site.close();
  }
}

/** File name of the chunk that draws QR codes. */
function encoderChunk() {
  const chunks = fileURLToPath(new URL('../../dist/hosted/chunks', import.meta.url));
  const found = existsSync(chunks) && readdirSync(chunks).find((name) => /^qr-code-.*\.js$/.test(name));
  if (!found) throw new Error('dist/hosted/chunks/qr-code-*.js is missing: run `npm run build` first');
  return found;
}
