import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageService, pageService } from '../support/page-service.js';
import { TestIssuer } from '../support/test-issuer.js';
import { TestWallet } from '../support/test-wallet.js';
import { withBrowserGlobals } from './tab.js';
import { type Cast, World } from './world.js';

let cast: Cast;
let service: PageService;
let takeAway: () => void;
beforeAll(async () => {
  takeAway = withBrowserGlobals();
  service = await pageService({ createsPerMinute: 100_000, maxOpen: 100_000 });
  const issuer = await TestIssuer.create(service.clock);
  cast = { service, issuer, wallet: await TestWallet.create(service.clock) };
  await service.context.store.putTrustAnchor({
    id: 'wallets',
    types: ['urn:civic-elements:verified-contact:1'],
    certificate: issuer.anchor.pem,
    isTest: false,
  });
});
afterAll(async () => {
  takeAway();
  await service.close();
});

/** Whether the app asks for a number. */
const ask = (numberMatch: boolean) =>
  service.context.store.changeApp(service.app.appId, (app) => ({ ...app, channelPolicy: { numberMatch } }));

/** What people, wallets and time may do. `at` chooses the tab, the return or the page on the phone that it is about. */
const STEPS = {
  start: (world: World, at: number) => tabAt(world, at)?.start(),
  retry: (world: World, at: number) => tabAt(world, at)?.run((controller) => controller.retry()),
  renew: (world: World, at: number) => tabAt(world, at)?.run((controller) => controller.renew()),
  cancel: (world: World, at: number) => tabAt(world, at)?.run((controller) => controller.cancel('user')),
  reload: (world: World, at: number) => tabAt(world, at)?.load(),
  close: (world: World, at: number) => tabAt(world, at)?.close(),
  newTab: (world: World, at: number) => world.newTab(browserAt(world, at)).start(),
  scan: (world: World, at: number) => onTab(world, at, (tab) => world.scan(tab)),
  approveByCode: (world: World, at: number) => onTab(world, at, (tab) => world.answerByCode(tab, true)),
  denyByCode: (world: World, at: number) => onTab(world, at, (tab) => world.answerByCode(tab, false)),
  approveByLink: (world: World, at: number) => onTab(world, at, (tab) => world.answerByLink(tab, true)),
  denyByLink: (world: World, at: number) => onTab(world, at, (tab) => world.answerByLink(tab, false)),
  approveSentLink: (world: World, at: number) =>
    onTab(world, at, (tab) => world.answerByLink(tab, true, false)),
  approveInBrowser: (world: World, at: number) =>
    onTab(world, at, (tab) => world.answerByBrowser(tab, 'approve')),
  denyInBrowser: (world: World, at: number) => onTab(world, at, (tab) => world.answerByBrowser(tab, 'deny')),
  closePrompt: (world: World, at: number) => onTab(world, at, (tab) => world.answerByBrowser(tab, 'close')),
  sendAgain: (world: World, at: number) => world.sendAgain(at),
  pickRight: (world: World, at: number) => onMatch(world, at, true),
  pickWrong: (world: World, at: number) => onMatch(world, at, false),
  returnHere: (world: World, at: number) => onReturn(world, at, (url) => tabAt(world, at)?.load(url)),
  returnInNewTab: (world: World, at: number) =>
    onReturn(world, at, (url) => world.newTab(browserAt(world, 0), url).load()),
  returnElsewhere: (world: World, at: number) =>
    onReturn(world, at, (url) => world.newTab(browserAt(world, 1), url).load()),
  waitABit: (world: World) => world.pass(30_000),
  waitForRenewal: (world: World) => world.pass(111_000),
  waitForTheEnd: (world: World) => world.pass(301_000),
} as const;
/** With `true`, the next step begins before this one has ended. */
type Step = [keyof typeof STEPS, number, boolean?];

const pickFrom = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];
const tabAt = (world: World, at: number) => pickFrom(world.openTabs, at);
const browserAt = (world: World, at: number) => world.browsers[at % 2] as World['browsers'][number];
type Awaitable = Promise<unknown> | undefined | void;
const onTab = (world: World, at: number, use: (tab: World['tabs'][number]) => Awaitable): Awaitable => {
  const tab = tabAt(world, at);
  return tab && use(tab);
};
const onReturn = (world: World, at: number, use: (url: string) => Awaitable): Awaitable => {
  const url = pickFrom(world.returns, at);
  return url === undefined ? undefined : use(url);
};
const onMatch = (world: World, at: number, isRight: boolean): Awaitable => {
  const match = pickFrom(world.matches, at);
  return match && world.pick(match, isRight);
};

/** The steps for which nobody waits at the page, so that others may come between their beginning and their end. */
const AT_ONCE: ReadonlySet<keyof typeof STEPS> = new Set([
  'approveByCode',
  'approveByLink',
  'denyByLink',
  'pickRight',
  'pickWrong',
  'returnHere',
  'returnInNewTab',
  'returnElsewhere',
  'renew',
  'cancel',
  'sendAgain',
]);

/** Goes through the steps from a page that has just begun. @returns how many auth codes pages heard of, and what was wrong after any step */
async function go(steps: readonly Step[]): Promise<{ codes: number; problems: string[] }> {
  const world = new World(cast);
  try {
    await world.newTab(browserAt(world, 0)).start();
    const problems: string[] = [];
    const going: Awaitable[] = [];
    for (const [name, at, isAtOnce] of steps) {
      going.push(STEPS[name](world, at));
      if (isAtOnce && AT_ONCE.has(name)) continue;
      await Promise.all(going.splice(0));
      await world.settle();
      problems.push(...(await world.problems()).map((problem) => `after ${name}: ${problem}`));
    }
    await Promise.all(going);
    return { codes: world.heard.length, problems };
  } finally {
    world.end();
  }
}

const NAMES = Object.keys(STEPS) as Step[0][];
const RETURNS = ['returnHere', 'returnInNewTab', 'returnElsewhere'] as const;
const at = fc.nat({ max: 3 });
const step = fc.tuple(fc.constantFrom(...NAMES), at, fc.boolean());
/** What usually follows each other, so that chance often gets that far. */
const phrase = fc.oneof(
  fc.tuple(at, fc.constantFrom(...RETURNS), fc.boolean()).map(([tab, name, atOnce]): Step[] => [
    ['approveByLink', tab],
    [name, 0, atOnce],
  ]),
  fc.tuple(at, fc.constantFrom('pickRight' as const, 'pickWrong' as const)).map(([tab, name]): Step[] => [
    ['approveByCode', tab],
    [name, 0],
  ]),
);
const journey = fc
  .array(
    fc.oneof(
      step.map((one): Step[] => [one]),
      phrase,
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.flat());

describe('a page hears of its auth code', () => {
  const one = { codes: 1, problems: [] };
  it.each<[string, boolean, Step[]]>([
    ['by a code', false, [['approveByCode', 0]]],
    [
      'by a code and its number',
      true,
      [
        ['approveByCode', 0],
        ['pickRight', 0],
      ],
    ],
    ['through the browser', true, [['approveInBrowser', 0]]],
    [
      'through the browser, after its prompt was closed',
      true,
      [
        ['closePrompt', 0],
        ['approveInBrowser', 0],
      ],
    ],
    [
      'by a link that comes back to the same tab',
      true,
      [
        ['approveByLink', 0],
        ['returnHere', 0],
      ],
    ],
    [
      'by a link that comes back to a new tab',
      true,
      [
        ['approveByLink', 0],
        ['returnInNewTab', 0],
      ],
    ],
    [
      'once, when the return is opened in two tabs',
      true,
      [
        ['approveByLink', 0],
        ['returnInNewTab', 0],
        ['returnInNewTab', 0],
      ],
    ],
    [
      'once, when the return is opened in two tabs at the same moment',
      true,
      [
        ['approveByLink', 0],
        ['returnInNewTab', 0, true],
        ['returnInNewTab', 0],
      ],
    ],
    [
      'once, when the return is opened here and in a new tab at the same moment',
      true,
      [
        ['approveByLink', 0],
        ['returnHere', 0, true],
        ['returnInNewTab', 0],
      ],
    ],
    [
      'by a code that was renewed by itself',
      false,
      [
        ['waitForRenewal', 0],
        ['approveByCode', 0],
      ],
    ],
  ])('%s', async (_how, numberMatch, steps) => {
    await ask(numberMatch);
    expect(await go(steps)).toEqual(one);
  });
});

it('hears of it once, when the first tab opens the return again after it began something else', async () => {
  await ask(true);
  const steps: Step[] = [
    ['approveByLink', 0],
    ['start', 0],
    ['returnInNewTab', 0],
    ['returnHere', 0],
  ];
  expect(await go(steps)).toEqual({ codes: 1, problems: [] });
});

describe('no page hears of an auth code', () => {
  const none = { codes: 0, problems: [] };
  it.each<[string, boolean, Step[]]>([
    [
      'by a code without its number',
      true,
      [
        ['approveByCode', 0],
        ['sendAgain', 0],
      ],
    ],
    [
      'by a code and a wrong number',
      true,
      [
        ['approveByCode', 0],
        ['pickWrong', 0],
        ['pickRight', 0],
      ],
    ],
    [
      'by a link that was sent to another browser',
      true,
      [
        ['approveSentLink', 0],
        ['returnElsewhere', 0],
      ],
    ],
    [
      'by a link whose wallet returns to another browser',
      true,
      [
        ['approveByLink', 0],
        ['returnElsewhere', 0],
      ],
    ],
    [
      'after it gave up',
      false,
      [
        ['approveByLink', 0],
        ['cancel', 0],
        ['returnHere', 0],
      ],
    ],
  ])('%s', async (_how, numberMatch, steps) => {
    await ask(numberMatch);
    expect(await go(steps)).toEqual(none);
  });
});

describe('any order of answers, returns, reloads and time', () => {
  it.each([false, true])(
    'gives at most one auth code, only where it began, and always a way on (number match: %s)',
    async (numberMatch) => {
      await ask(numberMatch);
      // A failure prints the seed and the shortest order that fails.
      await fc.assert(
        fc.asyncProperty(journey, async (steps) => {
          expect((await go(steps)).problems).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
  );
});
