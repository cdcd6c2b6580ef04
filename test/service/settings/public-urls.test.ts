import { describe, expect, it } from 'vitest';
import { checkOptions, readOptions } from '../../../service/src/read-options.js';

const env = (former: string | undefined, more: Record<string, string> = {}) => ({
  PUBLIC_URL: 'https://id.example.org',
  CIVIC_DATA_DIR: '.civic',
  CIVIC_SERVICE_KEY: 'a'.repeat(64),
  ...(former !== undefined && { CIVIC_FORMER_PUBLIC_URLS: former }),
  ...more,
});
const problems = (former: string, more: Record<string, string> = {}) =>
  checkOptions('live', env(former, more)).filter((line) => !/data folder|CIVIC_DATA_DIR/.test(line));

describe('former public addresses', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['https://old.example/', ['https://old.example']],
    [
      'https://old.example/sso/, https://older.example:8443',
      ['https://old.example/sso', 'https://older.example:8443'],
    ],
  ])('are read without their last slash: %j', (text, read) => {
    const { CIVIC_SERVICE_KEY: _, ...given } = env(text);
    expect(readOptions('development', given).formerPublicUrls).toEqual(read);
  });

  it.each([
    'old.example',
    'http://old.example',
    'https://old.example/?a',
    'https://old.example/#a',
    'javascript:alert(1)',
    'https://user@old.example',
  ])('that are none stop a live start, and are not repeated: %s', (text) => {
    expect(problems(text)).toEqual([expect.stringMatching(/^CIVIC_FORMER_PUBLIC_URLS must hold addresses/)]);
    expect(problems(text).join()).not.toContain(text);
  });

  it.each([
    'https://id.example.org',
    'https://ID.example.org/sso',
    'https://old.example,https://old.example/b',
  ])('with one host stop the start, because the host alone tells them apart: %s', (text) => {
    expect(problems(text)).toEqual([expect.stringContaining('each have another host')]);
  });

  it('are no place for the web wallet either', () => {
    expect(problems('https://old.example', { CIVIC_WALLET_URL: 'https://old.example/wallet/' })).toEqual([
      expect.stringMatching(/^CIVIC_WALLET_URL must be on an origin of its own/),
    ]);
  });
});
