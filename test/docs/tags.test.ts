import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CivicSip } from 'civic-elements/sip';
import { SCOPE_NAMES } from 'civic-elements/protocol';
import { describe, expect, it } from 'vitest';
import { type Choice, TAGS } from '../../docs/site/.vitepress/theme/tags.js';
import { ROOT } from '../e2e/support/snippets.js';

const PLAIN: Choice = {
  scope: 'BASIC_SIGNUP',
  variant: 'primary',
  size: 'medium',
  theme: 'auto',
  brand: '#1f7a33',
  lang: '',
  outcome: '',
};
const ALL: Choice = {
  ...PLAIN,
  variant: 'outline',
  size: 'large',
  theme: 'dark',
  brand: '#4b2bb8',
  lang: 'ar',
  outcome: 'deny',
};
const tag = (kind: string, choice: Choice) => TAGS[kind]?.(choice) ?? '';

describe('the tag that the site makes', () => {
  it('says nothing of what is so anyway', () => {
    for (const kind of Object.keys(TAGS))
      expect(tag(kind, PLAIN)).not.toMatch(/variant|size=|theme|lang|simulate|--civic-brand/);
  });

  it.each(['HTML', 'React', 'Vue', 'Angular', 'Svelte'])('says all that was chosen, for %s', (kind) => {
    const text = tag(kind, ALL);
    for (const part of [
      'variant="outline"',
      'size="large"',
      'theme="dark"',
      'lang="ar"',
      'simulate="deny"',
      '--civic-brand: #4b2bb8',
    ])
      expect(text).toContain(part);
  });

  it('has only attributes that the button has', () => {
    const { modules } = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8')) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const button = modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'civic-button');
    const known = ['lang', ...(button?.attributes ?? []).map(({ name }) => name)];
    const [, attributes = ''] = /<civic-button\n([^>]*)\n>/.exec(tag('HTML', ALL)) ?? [];
    const names = [...attributes.matchAll(/([\w-]+)=/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('names for the classic global only scopes that it has', () => {
    const { ScopeRequests } = new CivicSip({ appId: 'app' });
    for (const scope of SCOPE_NAMES) {
      const [, name = ''] = /ScopeRequests\.(\w+)/.exec(tag('civic.sip', { ...PLAIN, scope })) ?? [];
      expect(Object.keys(ScopeRequests)).toContain(name);
    }
  });
});
