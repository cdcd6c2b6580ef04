import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './read-imports.js';
import { ROOT, sourceFiles } from './source-files.js';

const FILES = sourceFiles();
const IMPORTS = FILES.flatMap(importsOf);

/** The rooms of the house; the first that fits. */
const ROOMS = [
  'src/palette',
  'src/protocol',
  'src/client',
  'src/locales',
  'elements/react',
  'elements/sip',
  'elements/types',
  'elements',
  'backend/src',
  'service/src',
  'service/portal',
  'wallet/core',
  'wallet/app',
  'wallet',
];
const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`${room}/`)) ?? path;

/** Which other rooms a room may enter by a relative path. */
const NEIGHBOURS: Record<string, string[]> = {
  'src/palette': [],
  'src/protocol': ['src/locales'],
  'src/client': ['src/locales', 'src/protocol'],
  'src/locales': [],
  'elements/react': ['elements', 'elements/types', 'src/protocol'],
  'elements/sip': ['elements', 'src/client', 'src/locales', 'src/palette', 'src/protocol'],
  'elements/types': ['elements'],
  elements: ['src/client', 'src/locales', 'src/palette', 'src/protocol'],
  'backend/src': [],
  'service/src': [],
  // A try goes through the same client as the elements.
  'service/portal': ['src/client', 'src/locales', 'src/protocol'],
  'wallet/core': [],
  'wallet/app': ['wallet/core', 'src/locales'],
  wallet: ['wallet/core'],
};

/** Which packages a room may use; what ends in a slash stands for every subpath. */
const PACKAGES: Record<string, string[]> = {
  'src/palette': [],
  'src/protocol': [],
  'src/client': [],
  'src/locales': [],
  'elements/react': ['react'],
  'elements/sip': [],
  'elements/types': ['preact', 'react', 'solid-js', 'svelte/elements', 'vue'],
  elements: ['lit', 'lit/', 'lean-qr'],
  'backend/src': ['jose', 'civic-elements/protocol'],
  'service/src': [
    'civic-elements/locales/',
    'civic-elements/palette',
    'civic-elements/protocol',
    'jose',
    'dcql',
    'libsql',
    'negotiator',
    'nodemailer',
    'fastify',
    'helmet',
    '@fastify/',
    'typebox',
    'typebox/',
    '@hpke/core',
    '@openid4vc/openid4vci',
    '@opentelemetry/api',
    '@peculiar/x509',
    '@simplewebauthn/server',
    'prom-client',
    'qrcode',
    'redis',
    'reflect-metadata',
    '@xmldom/xmldom',
    'xadesjs',
  ],
  'service/portal': [
    'lit',
    'lit/',
    'civic-elements/palette',
    'civic-elements/testing',
    '@simplewebauthn/browser',
  ],
  'wallet/core': ['jose', 'dcql', '@sd-jwt/core', '@owf/mdoc'],
  'wallet/app': ['jose', 'lit', 'lit/', 'qr/decode.js', 'civic-elements/palette'],
  wallet: ['jose'],
};

/** Node's own modules: never where a browser loads the file. */
const MAY_USE_NODE = new Set(['backend/src', 'service/src', 'wallet']);

describe('who imports whom', () => {
  it('is read from every source file', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  });

  it('every relative import leads to a file and is written with its extension', () => {
    const broken = IMPORTS.filter(({ isOurs, target }) => isOurs && !existsSync(join(ROOT, target)));
    expect(broken.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('no room enters one it may not enter', () => {
    const wrong = IMPORTS.filter(({ from, target, isOurs }) => {
      const [room, other] = [roomOf(from), roomOf(target)];
      return isOurs && room !== other && !NEIGHBOURS[room]?.includes(other);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('no room uses a package it may not use', () => {
    const wrong = IMPORTS.filter(({ from, target, isOurs }) => {
      if (isOurs || target.startsWith('node:')) return false;
      return !PACKAGES[roomOf(from)]?.some((name) =>
        name.endsWith('/') ? target.startsWith(name) : target === name,
      );
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('every package that is used is one that the user’s install brings', () => {
    const missing = IMPORTS.filter(({ from, target, isOurs, isTypeOnly: isType }) => {
      if (isOurs || isType || target.startsWith('node:')) return false;
      const folder = /^(backend|service|wallet)\//.exec(from)?.[0] ?? '';
      const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
        optionalDependencies?: Record<string, string>;
        peerDependencies?: Record<string, string>;
      };
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      // The pages of wallet and portal are published built, with what they use inside.
      const { dependencies, optionalDependencies, peerDependencies } = manifest;
      const brought = { ...dependencies, ...optionalDependencies, ...peerDependencies };
      return !Object.hasOwn(brought, name) && !/^(wallet\/app|service\/portal)\//.test(from);
    });
    expect(missing.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('nothing that a browser loads uses Node', () => {
    const wrong = IMPORTS.filter(
      ({ from, target }) => target.startsWith('node:') && !MAY_USE_NODE.has(roomOf(from)),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('the back-end SDK takes nothing but types from civic-elements', () => {
    const values = IMPORTS.filter(
      ({ from, target, isTypeOnly: isType }) =>
        roomOf(from) === 'backend/src' && target.startsWith('civic-elements') && !isType,
    );
    expect(values.map(({ from }) => from)).toEqual([]);
  });

  it('inside, files are imported by name: an index only where a package’s subpath ends', () => {
    const wrong = IMPORTS.filter(
      ({ from, target, isOurs }) =>
        isOurs && /(^|\/)index\.ts$/.test(target) && roomOf(from) === roomOf(target),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
    const ends = [
      'elements/index.ts',
      'src/client/index.ts',
      'src/palette/index.ts',
      'src/protocol/index.ts',
      'elements/react/index.ts',
      'elements/sip/index.ts',
      'elements/testing/index.ts',
      'elements/testing/playwright/index.ts',
      'backend/src/index.ts',
      'wallet/core/index.ts',
    ];
    expect(FILES.filter((file) => file.endsWith('index.ts') && !ends.includes(file))).toEqual([]);
  });

  it('there is no cycle', () => {
    const graph = new Map<string, string[]>(FILES.map((file) => [file, []]));
    for (const { from, target, isOurs, isTypeOnly: isType } of IMPORTS)
      if (isOurs && !isType) graph.get(from)?.push(target);
    const done = new Set<string>();
    const walk = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return [];
      for (const next of graph.get(file) ?? []) {
        const cycle = walk(next, [...path, file]);
        if (cycle.length > 0) return cycle;
      }
      done.add(file);
      return [];
    };
    for (const file of FILES) expect(walk(file, [])).toEqual([]);
  });
});

/** What a room of the service may import. An entry is a room, a file beside the rooms, or one file of a room. */
interface ServiceRoom {
  /** Everything in it, values and types. */
  uses?: string[];
  /** Its types alone. */
  types?: string[];
}

/** The rooms of `service/src`, and the files beside them, from those that know nothing to those that put the rest together. */
const SERVICE: Record<string, ServiceRoom> = {
  errors: {},
  options: {},
  'untrusted-text': {},
  'deep-freeze': {},
  'rate-limit': {},
  'start-error': {},
  http: { uses: ['errors'], types: ['options'] },
  pages: { uses: ['errors'] },
  tokens: {},
  'form-bodies': { uses: ['errors'] },
  'malformed-member': {},
  log: { uses: ['errors', 'malformed-member'], types: ['events'] },
  // What is told of requests, steps and the store: to the metrics always, and as spans to an SDK that the operator registered.
  tracing: { uses: ['errors', 'log'], types: ['events', 'store'] },
  outgoing: { uses: ['tracing/tracing'], types: ['options'] },
  'scope-request': { uses: ['errors', 'tokens'], types: ['context', 'events', 'store', 'scopes'] },
  // It only stores. When a row is due is decided by one pure rule, by which the store finds rows.
  store: {
    uses: ['deep-freeze', 'scope-request/lapse', 'scope-request/scope-request', 'start-error'],
    types: ['accounts', 'audit', 'contact', 'options', 'scope-request', 'scopes'],
  },
  keys: { uses: ['start-error', 'tokens'], types: ['store'] },
  events: {},
  audit: { types: ['context'] },
  activity: { uses: ['store/activity-store'], types: ['context', 'events', 'store'] },
  context: { uses: ['activity', 'events', 'keys', 'start-error', 'store', 'tracing'], types: ['options'] },
  settings: { uses: ['keys', 'outgoing', 'untrusted-text'], types: ['options'] },
  'read-options': { uses: ['keys', 'options', 'settings', 'untrusted-text'] },
  trust: { uses: ['keys', 'outgoing', 'tokens'], types: ['context', 'store'] },
  credentials: {
    uses: ['keys', 'outgoing', 'tokens', 'trust', 'untrusted-text'],
    types: ['context', 'options'],
  },
  scopes: {
    uses: [
      'credentials',
      'deep-freeze',
      'errors',
      'keys/parse-pem',
      'keys/remember',
      'trust',
      'untrusted-text',
    ],
    types: ['context', 'store'],
  },
  // Who shows that an address is theirs, and how a code gets there.
  contact: {
    uses: ['errors', 'outgoing', 'pages', 'scope-request', 'scopes', 'tokens', 'untrusted-text'],
    types: ['context', 'events', 'options'],
  },
  registration: {
    uses: ['credentials', 'errors', 'keys', 'scopes', 'tokens', 'trust'],
    types: ['store'],
  },
  apps: {
    uses: ['credentials', 'errors', 'keys', 'outgoing', 'registration', 'scopes', 'trust', 'untrusted-text'],
    types: ['context', 'options', 'store'],
  },
  // That an auth code gives user data once, wherever it comes from.
  exchange: {
    uses: ['errors', 'keys', 'scope-request', 'tokens'],
    types: ['context', 'events', 'scopes', 'store'],
  },
  // Who may sign in to the portal, and how, without HTTP.
  accounts: {
    uses: ['apps/portal-app', 'errors', 'exchange', 'keys', 'scope-request', 'tokens', 'untrusted-text'],
    types: ['audit', 'context'],
  },
  // Messages to the back-ends of apps about what happens with their scope requests.
  webhooks: {
    uses: ['apps/change-app', 'errors', 'outgoing', 'untrusted-text'],
    types: ['context', 'events', 'store'],
  },
  sweeper: { uses: ['scope-request'], types: ['context'] },
  // The ways in which a scope request is answered, which several neighbours offer.
  channels: {
    uses: [
      'apps/app-certificate',
      'credentials',
      'errors',
      'http/asked-address',
      'keys',
      'outgoing',
      'registration',
      'scope-request',
      'scopes',
      'tokens',
      'trust',
    ],
    types: ['context', 'form-bodies', 'store'],
  },
  'dc-api': {
    uses: ['channels', 'credentials', 'errors', 'keys', 'registration', 'scope-request', 'scopes', 'trust'],
    types: ['context', 'form-bodies', 'store'],
  },
  // One room for each neighbour. None of them knows another.
  'page-api': {
    uses: [
      'apps/portal-app',
      'apps/offered-wallets',
      'channels',
      'dc-api',
      'errors',
      'keys',
      'rate-limit',
      'registration',
      'scope-request',
      'scopes',
      'tokens',
      'trust',
      'untrusted-text',
    ],
    types: ['context', 'options', 'store'],
  },
  'wallet-api': {
    uses: [
      'apps/offered-wallets',
      'channels',
      'contact/create-delivery',
      'credentials',
      'errors',
      'http/asked-address',
      'form-bodies',
      'keys',
      'pages',
      'rate-limit',
      'registration',
      'scope-request',
      'scopes',
      'tokens',
      'trust',
      'untrusted-text',
    ],
    types: ['context'],
  },
  'backend-api': {
    uses: ['errors', 'exchange', 'http/asked-address', 'keys', 'log', 'scope-request', 'tokens'],
    types: ['context', 'store'],
  },
  issuer: {
    uses: [
      'contact',
      'credentials/mdoc/write-cbor',
      'errors',
      'http/asked-address',
      'form-bodies',
      'keys',
      'log',
      'pages/language',
      'rate-limit',
      'tokens',
    ],
    types: ['context', 'credentials/credential', 'options'],
  },
  // The samples of development are made as the real ones are.
  'issuer-api': { uses: ['form-bodies', 'issuer', 'keys', 'pages/say'], types: ['context'] },
  // Pages for people who get a credential of the service.
  'contact-pages': {
    uses: [
      'channels',
      'contact',
      'errors',
      'http/asked-address',
      'form-bodies',
      'issuer/limits',
      'issuer/offers',
      'keys',
      'pages',
      'rate-limit',
      'scope-request',
      'untrusted-text',
    ],
    types: ['context'],
  },
  // What ends when, of the apps and of the installation.
  expiries: { uses: ['apps', 'keys'], types: ['context'] },
  // What is stored, of whom, until when, and what is left of it.
  data: {
    uses: ['accounts', 'contact', 'errors', 'issuer', 'store', 'sweeper'],
    types: ['audit', 'context', 'scope-request'],
  },
  operations: {
    uses: ['apps', 'errors', 'expiries', 'keys/key-states', 'pages', 'start-error', 'untrusted-text'],
    types: ['context', 'events', 'store'],
  },
  // What an operator does with a whole installation.
  upkeep: {
    uses: ['apps/portal-app', 'apps/sealed-values', 'keys', 'start-error', 'store'],
    types: ['context', 'options'],
  },
  doctor: {
    uses: [
      'apps',
      'contact',
      'context',
      'expiries',
      'keys',
      'operations',
      'outgoing',
      'read-options',
      'scopes',
      'start-error',
      'store/find-database',
      'trust',
      'upkeep',
    ],
    types: ['options', 'store'],
  },
  // What a page and a back-end do, done by the service itself, so that members of the portal can try an app.
  tries: {
    uses: ['apps/change-app', 'backend-api', 'errors', 'keys', 'page-api', 'tokens'],
    types: ['context', 'store'],
  },
  // What the portal's page asks. The functions behind it are those of the commands.
  'portal-api': {
    uses: [
      'accounts',
      'activity',
      'apps',
      'audit',
      'channels/policy',
      'data',
      'doctor',
      'errors',
      'expiries',
      'keys',
      'log',
      'rate-limit',
      'scopes/trust-overview',
      'tries',
      'untrusted-text',
      'upkeep/last-backup',
      'webhooks',
    ],
    types: ['context', 'options', 'store'],
  },
  'shared-limits': { uses: ['keys'], types: ['context'] },
  server: {
    uses: [
      'accounts',
      'apps',
      'backend-api',
      'channels',
      'contact',
      'contact-pages',
      'context',
      'errors',
      'http',
      'issuer',
      'issuer-api',
      'log',
      'malformed-member',
      'operations',
      'options',
      'page-api',
      'portal-api',
      'rate-limit',
      'read-options',
      'scope-request/end-keyless',
      'shared-limits',
      'start-error',
      'store',
      'sweeper',
      'trust',
      'wallet-api',
      'webhooks',
    ],
    types: ['events'],
  },
  cli: {
    uses: [
      'accounts',
      'activity',
      'apps',
      'audit',
      'channels/policy',
      'contact',
      'context',
      'credentials',
      'data',
      'doctor',
      'errors',
      'expiries',
      'issuer',
      'keys',
      'operations',
      'outgoing',
      'read-options',
      'server',
      'start-error',
      'store/find-database',
      'trust',
      'untrusted-text',
      'upkeep',
      'webhooks',
    ],
    types: ['options', 'store'],
  },
};

describe('who imports whom inside the service', () => {
  /** `service/src/store/sqlite.ts` → `store/sqlite`. */
  const pathOf = (file: string) => file.replace('service/src/', '').replace(/\.ts$/, '');
  const serviceRoomOf = (file: string) => pathOf(file).split('/')[0] ?? '';
  const files = FILES.filter((file) => file.startsWith('service/src/'));
  const crossings = IMPORTS.filter(
    ({ from, target, isOurs }) =>
      isOurs && from.startsWith('service/src/') && serviceRoomOf(from) !== serviceRoomOf(target),
  );
  const fits = (entry: string, target: string) => entry === serviceRoomOf(target) || entry === pathOf(target);

  it('every room is in the table, and the table names no other', () => {
    expect([...new Set(files.map(serviceRoomOf))].toSorted()).toEqual(Object.keys(SERVICE).toSorted());
  });

  it('no room imports one that the table does not grant it', () => {
    const wrong = crossings.filter(({ from, target, isTypeOnly: isType }) => {
      const { uses = [], types = [] } = SERVICE[serviceRoomOf(from)] ?? {};
      return ![...uses, ...(isType ? types : [])].some((entry) => fits(entry, target));
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('the table grants nothing that no file needs', () => {
    const idle = Object.entries(SERVICE).flatMap(([room, { uses = [], types = [] }]) => {
      const own = crossings.filter(({ from }) => serviceRoomOf(from) === room);
      const isNeeded = (entry: string, isType: boolean) =>
        own.some(
          ({ target, isTypeOnly: isImportOfTypes }) => isImportOfTypes === isType && fits(entry, target),
        );
      return [
        ...uses.filter((entry) => !isNeeded(entry, false)).map((entry) => `${room} uses ${entry}`),
        ...types.filter((entry) => !isNeeded(entry, true)).map((entry) => `${room} types ${entry}`),
      ];
    });
    expect(idle).toEqual([]);
  });

  it('each room comes after those that it uses, so no two use each other', () => {
    const order = Object.keys(SERVICE);
    const backwards = Object.entries(SERVICE).flatMap(([room, { uses = [] }]) =>
      uses
        .filter((entry) => order.indexOf(entry.split('/')[0] ?? '') >= order.indexOf(room))
        .map((entry) => `${room} → ${entry}`),
    );
    expect(backwards).toEqual([]);
  });

  it('the rooms of the neighbours never import each other, not even types', () => {
    const neighbours = ['page-api', 'wallet-api', 'backend-api', 'issuer', 'portal-api'];
    const wrong = crossings.filter(
      ({ from, target }) =>
        neighbours.includes(serviceRoomOf(from)) && neighbours.includes(serviceRoomOf(target)),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });
});
