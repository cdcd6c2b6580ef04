import { readFileSync } from 'node:fs';
import { SCOPE_NAMES } from 'civic-elements/protocol';
import { describe, expect, it } from 'vitest';
import { labelTexts } from '../../../elements/civic-modal/label-words.js';
import { type LabelWords, labelWords } from '../../../src/locales/en/labels.js';
import { checkOwnScope } from '../../../service/src/scopes/check-own-scope.js';
import { defineScope } from '../../../service/src/scopes/define-scope.js';
import { LABELS } from '../../../service/src/scopes/labels.js';
import { typesOf } from '../../../service/src/credentials/query.js';
import { FAMILIES, SCOPES } from '../../../service/src/scopes/scope-table.js';
import { VALUE_FORMS } from '../../../service/src/scopes/format-values.js';

const TEXT = readFileSync(new URL('../../../docs/scopes.md', import.meta.url), 'utf8');

/** Sections by heading. */
const SECTIONS = new Map(
  TEXT.split(/^## /m)
    .slice(1)
    .map((text): [string, string] => [text.slice(0, text.indexOf('\n')).replaceAll('`', ''), text]),
);

interface Row {
  label: string;
  meaning: string;
  form: string;
  presence: string;
}

function rowsOf(name: string): Row[] {
  const row = /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| (always|may be absent) \|$/gm;
  return [...(SECTIONS.get(name) ?? '').matchAll(row)].map(
    ([, label = '', meaning = '', form = '', presence = '']) => ({ label, meaning, form, presence }),
  );
}

function jsonBlocks(text: string): unknown[] {
  return [...text.matchAll(/^```json.*\n([\s\S]*?)^```/gm)].map(
    ([, json = '']) => JSON.parse(json) as unknown,
  );
}

it('the documentation has a section for each scope, in the order of the names, and for no other', () => {
  const named = [...SECTIONS.keys()].filter((name) => /^[A-Z_]+$/.test(name));
  expect(named).toEqual([...SCOPE_NAMES]);
});

describe.each(SCOPE_NAMES)('the documentation of %s', (name) => {
  const { labels, optional, aliases } = SCOPES[name];
  const definition = defineScope({ name, labels: [...labels] });

  it('lists its labels in order, and says which may be absent', () => {
    expect(rowsOf(name).map(({ label, presence }) => [label, presence])).toEqual(
      labels.map((label) => [label, optional.includes(label) ? 'may be absent' : 'always']),
    );
  });

  it('names its classic values', () => {
    const line = /^Classic value: (.*?)\. /m.exec(SECTIONS.get(name) ?? '')?.[1] ?? '';
    expect(line.replaceAll('`', '').split(', ')).toEqual([...aliases]);
  });

  it('names the credentials that answer it, the preferred one first', () => {
    const lines = [...(SECTIONS.get(name) ?? '').matchAll(/^- (`.*)$/gm)].map(([, line = '']) =>
      line.replaceAll('`', '').split(' or '),
    );
    const typeOf = (id: string) =>
      definition.credentials.filter((query) => query.id === id).flatMap(typesOf)[0] ?? '';
    // A type that has two formats is named once.
    const types = definition.sets.map(({ options }) => new Set(options.map(([id = '']) => typeOf(id))));
    expect(lines).toEqual(types.map((set) => [...set]));
  });

  it('says that the user id is fresh exactly where it has no subject', () => {
    const line = /^User id: (.*)$/m.exec(SECTIONS.get(name) ?? '')?.[1] ?? '';
    expect(line).not.toBe('');
    expect(line.startsWith('fresh')).toBe(definition.subjects.length === 0);
  });
});

it('a label means the same everywhere, and every label is explained', () => {
  const meanings = new Map<string, string>();
  for (const { label, meaning, form } of SCOPE_NAMES.flatMap(rowsOf)) {
    expect(meanings.get(label) ?? `${meaning}, ${form}`).toBe(`${meaning}, ${form}`);
    meanings.set(label, `${meaning}, ${form}`);
  }
  expect([...meanings.keys()].toSorted()).toEqual([...LABELS].toSorted());
});

it('lists are divided as it says', () => {
  const rows = [
    ...(SECTIONS.get('Lists of labels') ?? '').matchAll(/^\| (?:`[^|]*`|all others) \| (.*) \|$/gm),
  ];
  expect(rows.map(([, types = '']) => [...types.matchAll(/`([^`]+)`/g)].map(([, type]) => type))).toEqual(
    FAMILIES.map(({ sources }) => [...new Set(sources.map(({ type }) => type))]),
  );
});

it('its example of a scope of one’s own is accepted, and not when a claim of it is not used', () => {
  const [example] = jsonBlocks(SECTIONS.get('Scopes of your own') ?? '');
  const scope = checkOwnScope(example);
  expect(scope.name).toBe('STUDENT');
  const optional = defineScope({ name: 'STUDENT', labels: [], own: scope }).labels.filter(
    (one) => one.optional,
  );
  expect(optional.map(({ label }) => label)).toEqual(['education.student.until']);
  expect(() => checkOwnScope({ ...scope, labels: scope.labels.slice(1, 2) })).toThrow('used by no label');
});

it('it explains every form', () => {
  const rows = [...(SECTIONS.get('Scopes of your own') ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, form]) => form,
  );
  expect(rows).toEqual([...VALUE_FORMS]);
});

it('people read words for every label, the same on the page that a wallet opens and in the modal', () => {
  expect(Object.keys(labelWords).toSorted()).toEqual([...LABELS, 'identityChecked'].toSorted());
  for (const words of Object.values(labelWords)) {
    expect(words).toMatch(/^[A-Z][a-z0-9 ]+$/);
    expect(words).not.toMatch(/civic|md5|ial/i);
  }
  const words: LabelWords = labelWords;
  for (const name of SCOPE_NAMES) {
    const labels = [...SCOPES[name].labels];
    const onPage = defineScope({ name, labels }).labels.map(({ title }) =>
      'entry' in title ? words[title.entry] : title.words,
    );
    expect(labelTexts(labels, false)).toEqual([...new Set(onPage)]);
  }
});

it('a login is one in a list as well, whatever document is asked for beside it', () => {
  const labels = ['verifications.levels.CIVIC:IAL1', 'documents.genericId.name'];
  expect(labelTexts(labels, true)).toEqual(['An anonymous login', 'Full name']);
  expect(labelTexts(labels, false)).toEqual(['That your identity was checked', 'Full name']);
  expect(defineScope({ name: 'ATTRIBUTES', labels }).labels.map(({ title }) => title)).toEqual(
    labels.map((entry) => ({ entry })),
  );
});

it('a label that only an app knows is read by its name, and none is taken for a word of ours', () => {
  expect(labelTexts(['education.student.validUntil', 'constructor'], false)).toEqual([
    'Valid until',
    'Constructor',
  ]);
});
