import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { take } from '../e2e/support/snippets.js';
import { COMPILER_OPTIONS, createSite, type Site } from './site.js';
import { ROOT } from './source-files.js';

let site: Site;
beforeAll(() => {
  site = createSite();
});
afterAll(() => site.remove());

const PAGE = 'docs/frameworks.md';

/** One mistake on each line, and a word of the message that it deserves. */
type Mistakes = readonly (readonly [line: string, word: string])[];

/** Expects one error for each line, in order, at that line. */
function expectEach(errors: string[], file: string, mistakes: Mistakes, before: number): void {
  const escaped = file.replaceAll('.', '\\.');
  expect(errors).toEqual(
    mistakes.map(([, word], index) =>
      expect.stringMatching(new RegExp(`^${escaped}[(:]${before + index + 1},?.*${word}`)),
    ),
  );
}

const JSX = [
  {
    framework: 'React 19',
    name: 'react',
    source: 'react',
    right: [
      '<civic-button app-id="a" size="large" variant="outline" theme="dark" simulate="approve" full-width className="wide" key="k" />',
      '<civic-button busy={false} disabled lang="ar" aria-label="Join" scopeRequest={{ attributes: ["contact.personal.email"] }} />',
      '<civic-button onauth-code-received={(event) => event.response.length} onread={({ uuid }) => uuid.length} />',
      '<civic-button onstatus-change={(event) => event.currentTarget.show()} ref={(button) => void button?.focus()} />',
      '<civic-modal for="join" open={true} strings={{ retry: "Again" }} onclose={() => 0}><p slot="footer" /></civic-modal>',
    ],
    wrong: [],
  },
  {
    framework: 'Preact 11',
    name: 'preact',
    source: 'preact',
    right: [
      '<civic-button app-id="a" size="large" variant="outline" theme="dark" simulate="approve" full-width class="wide" key="k" />',
      '<civic-button busy={false} disabled lang="ar" aria-label="Join" scopeRequest={{ attributes: ["contact.personal.email"] }} />',
      '<civic-button onauth-code-received={(event) => event.response.length} onread={({ uuid }) => uuid.length} />',
      '<civic-button onstatus-change={(event) => event.currentTarget.show()} ref={(button) => void button?.focus()} />',
      '<civic-modal for="join" open={true} strings={{ retry: "Again" }} onclose={() => 0}><p slot="footer" /></civic-modal>',
    ],
    wrong: [],
  },
  {
    framework: 'Solid',
    name: 'solid',
    source: 'solid-js',
    right: [
      '<civic-button app-id="a" size="large" variant="outline" theme="dark" simulate="approve" full-width class="wide" />',
      '<civic-button busy={false} disabled lang="ar" aria-label="Join" prop:scopeRequest={{ attributes: ["contact.personal.email"] }} />',
      '<civic-button on:auth-code-received={(event) => event.response.length} on:read={({ uuid }) => uuid.length} />',
      '<civic-button on:status-change={(event) => event.currentTarget.show()} ref={(button) => button.focus()} />',
      '<civic-modal for="join" open={true} prop:strings={{ retry: "Again" }} on:close={() => 0}><p slot="footer" /></civic-modal>',
    ],
    wrong: [
      ['<civic-button on:read={(event) => event.uid} />', "'uid'"],
      ['<civic-button prop:scopeRequest={{ labels: [] }} />', "'labels'"],
    ],
  },
] as const;

/** Mistakes that are the same in every dialect of JSX. */
const WRONG: Mistakes = [
  ['<civic-button size="huge" />', '"huge"'],
  ['<civic-button cross-device="never" />', '"never"'],
  ['<civic-modal simulate="maybe" />', '"maybe"'],
  ['<civic-button app-id={1} />', 'number'],
  ['<civic-button busy="no" />', '"no"'],
  ['<civic-button colour="red" />', 'colour'],
  // Printed on a server, it would be an attribute that nobody reads.
  ['<civic-button appId="a" />', 'appId'],
  ['<civic-button open />', 'open'],
];

/** Where events are named in one piece with their prefix. */
const WRONG_EVENTS: Mistakes = [
  ['<civic-button onread={(event) => event.uid} />', "'uid'"],
  ['<civic-modal onuser-cancelled={(event) => event.reason === "bored"} />', '"bored"'],
  ['<civic-modal scopeRequest={{ labels: [] }} />', "'labels'"],
  ['<civic-modal strings={{ retri: "Again" }} />', "'retri'"],
];

describe.each(JSX)('the published types in $framework', ({ name, source, right, wrong }) => {
  const mistakes: Mistakes = [...WRONG, ...(wrong.length > 0 ? wrong : WRONG_EVENTS)];
  const files = { right: `right-${name}.tsx`, tag: `tag-${name}.tsx`, wrong: `wrong-${name}.tsx` };
  let errors: string[];
  beforeAll(() => {
    const write = (file: string, elements: readonly string[]) => {
      const lines = elements.map((element, index) => `export const page${index} = ${element};`);
      site.write(file, [`import type {} from 'civic-elements/types/${name}';`, ...lines].join('\n'));
    };
    write(files.right, right);
    write(files.tag, ['<civic-buton />']);
    write(
      files.wrong,
      mistakes.map(([element]) => element),
    );
    const jsx = name === 'solid' ? 'preserve' : 'react-jsx';
    errors = site.check(Object.values(files), { jsx, jsxImportSource: source });
  });
  const of = (file: string) => errors.filter((error) => error.startsWith(file));

  it('compile, and let a page use both elements', () => {
    expect(errors.filter((error) => !/^(?:tag|wrong)-/.test(error))).toEqual([]);
  });

  it('refuse a tag that does not exist', () => {
    expect(of(files.tag)[0]).toContain("'civic-buton'");
  });

  it('refuse each mistake', () => {
    expectEach(of(files.wrong), files.wrong, mistakes, 1);
  });
});

describe('the components of civic-elements/react', () => {
  const right = [
    '<CivicButton appId="a" size="large" fullWidth busy={false} className="wide" id="join" aria-label="Join" key="k" />',
    '<CivicButton scopeRequest={{ attributes: [] }} onAuthCodeReceived={({ response }) => response.length} />',
    '<CivicButton ref={(button) => void button?.show()} onClick={(event) => event.currentTarget.focus()}>Join</CivicButton>',
    '<CivicModal for="join" open={true} strings={{ retry: "Again" }} onClose={() => 0}><p slot="footer" /></CivicModal>',
  ];
  const mistakes: Mistakes = [
    ['<CivicButton size="huge" />', '"huge"'],
    ['<CivicButton appId={1} />', 'number'],
    ['<CivicButton fullWidht />', 'fullWidht'],
    ['<CivicButton open />', 'open'],
    ['<CivicButton onRaed={() => 0} />', 'onRaed'],
    ['<CivicButton onRead={(event) => event.uid} />', "'uid'"],
    ['<CivicModal onUserCancelled={(event) => event.reason === "bored"} />', '"bored"'],
    ['<CivicModal scopeRequest={{ labels: [] }} />', "'labels'"],
  ];
  let errors: string[];
  beforeAll(() => {
    const file = (name: string, elements: readonly string[]) => {
      const lines = elements.map((element, index) => `export const page${index} = ${element};`);
      site.write(
        name,
        ["import { CivicButton, CivicModal } from 'civic-elements/react';", ...lines].join('\n'),
      );
    };
    file('right.tsx', right);
    file(
      'wrong.tsx',
      mistakes.map(([element]) => element),
    );
    site.write('docs.tsx', take(PAGE, 'tsx'));
    errors = site.check(['docs.tsx', 'right.tsx', 'wrong.tsx'], { jsx: 'react-jsx' });
  });

  it('compile, and take what the elements take', () => {
    expect(errors.filter((error) => !error.startsWith('wrong.tsx'))).toEqual([]);
  });

  it('refuse each mistake', () => {
    expectEach(
      errors.filter((error) => error.startsWith('wrong.tsx')),
      'wrong.tsx',
      mistakes,
      1,
    );
  });
});

/** Runs a checker of templates in a folder of its own inside the site. @returns its report */
function checkTemplates(files: Record<string, string>, config: object, bin: string, args: string[]): string {
  const folder = join(site.folder, bin.split('/')[0] ?? '');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const compilerOptions = { ...COMPILER_OPTIONS, verbatimModuleSyntax: true };
  const project = { compilerOptions, ...config, include: Object.keys(files) };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  // Otherwise svelte-check takes the configuration of the repository.
  writeFileSync(join(folder, 'svelte.config.js'), 'export default {};');
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules', bin), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

describe('the published types in Vue, with strict templates', () => {
  const right = [
    '<civic-button app-id="a" size="large" :busy="false" full-width class="wide" id="join" aria-label="Join" />',
    '<civic-button :scope-request.prop="{ attributes: [] }" @auth-code-received="(event) => event.response.length" />',
    '<civic-modal for="join" :open="true" :strings="{ retry: \'Again\' }" @close="() => 0"><p slot="footer" /></civic-modal>',
  ];
  const mistakes: Mistakes = [
    ['<civic-button size="huge" />', '"huge"'],
    ['<civic-button :app-id="1" />', 'number'],
    ['<civic-button busy="no" />', '"no"'],
    ['<civic-button full-widht />', 'full'],
    ['<civic-modal simulate="maybe" />', '"maybe"'],
    ['<civic-button @read="(event) => event.uid" />', "'uid'"],
    ['<civic-button @raed="() => 0" />', 'onRaed'],
    ['<civic-buton />', 'civic-buton'],
  ];
  let errors: string[];
  beforeAll(() => {
    const file = (lines: readonly string[]) =>
      ['<script setup lang="ts"></script>', '<template>', ...lines, '</template>'].join('\n');
    const report = checkTemplates(
      {
        'Docs.vue': take(PAGE, 'vue'),
        'Right.vue': file(right),
        'Wrong.vue': file(mistakes.map(([line]) => line)),
      },
      {
        compilerOptions: { ...COMPILER_OPTIONS, types: ['civic-elements/types/vue'] },
        vueCompilerOptions: { strictTemplates: true },
      },
      'vue-tsc/bin/vue-tsc.js',
      ['-p', '.', '--pretty', 'false'],
    );
    errors = report.split('\n').filter((line) => /^\S/.test(line));
  });

  it('compile, and let a page use both elements', () => {
    expect(errors.filter((error) => !error.startsWith('Wrong.vue'))).toEqual([]);
  });

  it('refuse each mistake', () => {
    expectEach(
      errors.filter((error) => error.startsWith('Wrong.vue')),
      'Wrong.vue',
      mistakes,
      2,
    );
  });
});

describe('the published types in Svelte, by svelte-check', () => {
  const right = [
    '<civic-button app-id="a" size="large" busy={false} full-width class="wide" id="join" aria-label="Join" data-x="1"></civic-button>',
    '<civic-button scopeRequest={{ attributes: [] }} onauth-code-received={(event) => event.response.length}></civic-button>',
    '<civic-modal for="join" open={true} strings={{ retry: "Again" }} onclose={() => 0}><p slot="footer"></p></civic-modal>',
  ];
  const mistakes: Mistakes = [
    ['<civic-button size="huge"></civic-button>', 'huge'],
    ['<civic-button app-id={1}></civic-button>', 'number'],
    ['<civic-button full-widht></civic-button>', 'full-widht'],
    ['<civic-modal simulate="maybe"></civic-modal>', 'maybe'],
    ['<civic-button onread={(event) => event.uid}></civic-button>', "'uid'"],
    ['<civic-button onraed={() => 0}></civic-button>', 'onraed'],
  ];
  let errors: string[];
  beforeAll(() => {
    const script = '<script lang="ts">import type {} from "civic-elements/types/svelte";</script>';
    const file = (lines: readonly string[]) => [script, ...lines].join('\n');
    const report = checkTemplates(
      {
        'Docs.svelte': take(PAGE, 'svelte'),
        'Right.svelte': file(right),
        'Wrong.svelte': file(mistakes.map(([line]) => line)),
      },
      {},
      'svelte-check/bin/svelte-check',
      ['--output', 'machine', '--tsconfig', './tsconfig.json'],
    );
    errors = report
      .split('\n')
      .flatMap((line) => / ERROR "([^"]+)" (\d+:\d+ .*)$/.exec(line)?.slice(1).join(':') ?? []);
  });

  it('compile, and let a page use both elements', () => {
    expect(errors.filter((error) => !error.startsWith('Wrong.svelte'))).toEqual([]);
  });

  it('refuse each mistake', () => {
    expectEach(
      errors.filter((error) => error.startsWith('Wrong.svelte')),
      'Wrong.svelte',
      mistakes,
      1,
    );
  });
});
