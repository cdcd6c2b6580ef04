import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Site } from './site.js';

let site: Site;
/** A copy for each generator, because generators write into what they get. */
const manifest = () =>
  JSON.parse(readFileSync(join(site.folder, 'node_modules/civic-elements/custom-elements.json'), 'utf8'));

beforeAll(() => {
  site = createSite();
});
afterAll(() => site.remove());

const RIGHT = `import 'civic-elements';

export const page = (
  <>
    <civic-button app-id="a" size="large" variant="outline" theme="dark" simulate="approve" full-width />
    <civic-button appId="a" scopeRequest={{ attributes: ['contact.personal.email'] }} busy={false} />
    <civic-button onauth-code-received={(event) => event.response.length} onread={(event) => event.uuid} />
    <civic-modal for="join" open={true} simulate="deny" onbefore-open={(event) => event.preventDefault()}>
      <p slot="footer" />
    </civic-modal>
  </>
);
`;

/** One mistake on each line, and a word of the message that it deserves. */
const WRONG = [
  ['<civic-button size="huge" />', '"huge"'],
  ['<civic-button variant="loud" />', '"loud"'],
  ['<civic-modal theme="blue" />', '"blue"'],
  ['<civic-modal simulate="maybe" />', '"maybe"'],
  ['<civic-button app-id={1} />', 'number'],
  ['<civic-button open={true} />', 'open: boolean'],
  ['<civic-buton />', "'civic-buton'"],
  ['<civic-button onread={(event) => event.uid} />', "'uid'"],
  ['<civic-button onread={(event) => event.response} />', "'response'"],
] as const;

describe.each<{ kind: string; options: Parameters<typeof generateJsxTypes>[1] }>([
  { kind: 'its defaults', options: {} },
  { kind: 'typed targets of events', options: { stronglyTypedEvents: true } },
])('JSX types that a site generates from the manifest, with $kind', ({ options }) => {
  /** What TypeScript says about a page that uses the generated types. */
  function check(page: string): string[] {
    generateJsxTypes(manifest(), {
      outdir: site.folder,
      fileName: 'civic-jsx.d.ts',
      globalTypePath: 'civic-elements',
      ...options,
    });
    site.write('jsx.d.ts', 'declare namespace JSX { interface IntrinsicElements { p: { slot?: string } } }');
    site.write('page.tsx', page);
    return site.check(['page.tsx', 'civic-jsx.d.ts', 'jsx.d.ts'], { jsx: 'preserve' });
  }

  it('compile, and let a page use both elements', () => {
    expect(check(RIGHT)).toEqual([]);
  });

  it('refuse each mistake that they could find', () => {
    const lines = WRONG.map(([element], index) => `export const page${index} = ${element};`);
    const errors = check(lines.join('\n'));
    const expected = WRONG.map(([, word], index) =>
      expect.stringMatching(new RegExp(`^page\\.tsx\\(${index + 1},.*${word}`)),
    );
    expect(errors).toEqual(expected);
  });
});

describe('custom data for editors that a site generates from the manifest', () => {
  interface CustomData {
    tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
  }
  let data: CustomData;

  beforeAll(() => {
    generateVsCodeCustomElementData(manifest(), { outdir: site.folder, cssFileName: null });
    data = JSON.parse(readFileSync(join(site.folder, 'vscode.html-custom-data.json'), 'utf8'));
  });

  it('offers the values of each attribute that has a list of them, and no name of a type', () => {
    const attributes = data.tags.flatMap((tag) =>
      tag.attributes.map(({ name, values = [] }) => [
        `${tag.name} ${name}`,
        values.map((value) => value.name),
      ]),
    );
    const listed = Object.fromEntries(attributes.filter(([, values]) => values?.length));
    const shared = {
      crossDevice: ['always', 'fallback', 'off'],
      theme: ['auto', 'light', 'dark'],
      simulate: ['approve', 'deny', 'expire', 'slow', 'offline', 'error'],
    };
    expect(listed).toEqual({
      'civic-button size': ['small', 'medium', 'large'],
      'civic-button variant': ['primary', 'outline', 'light'],
      'civic-button theme': shared.theme,
      'civic-button simulate': shared.simulate,
      'civic-button cross-device': shared.crossDevice,
      'civic-modal theme': shared.theme,
      'civic-modal simulate': shared.simulate,
      'civic-modal cross-device': shared.crossDevice,
    });
  });

  it('knows both elements with every attribute', () => {
    const tags = Object.fromEntries(
      data.tags.map((tag) => [tag.name, tag.attributes.map(({ name }) => name)]),
    );
    expect(Object.keys(tags).toSorted()).toEqual(['civic-button', 'civic-modal']);
    expect(tags['civic-modal']).toEqual(expect.arrayContaining(['open', 'for', 'app-id']));
    expect(tags['civic-button']).toEqual(expect.arrayContaining(['size', 'name', 'scope-request']));
  });
});
