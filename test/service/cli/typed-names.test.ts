import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTypedNames } from '../../../service/src/cli/typed-names.js';
import { ROOT, sourceFiles } from '../../package/source-files.js';

/** What is an argument and never a flag. */
const ARGUMENTS = ['keyId', 'registrationId'];

/** The fields that errors for operators name in the words of our own code. */
const FIELDS = sourceFiles()
  .filter((file) => file.startsWith('service/src/'))
  .flatMap((file) => [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/new AppError\(\s*['`]([a-z]+[A-Z][A-Za-z]*): /g),
  ])
  .map(([, field = '']) => field);

it.each([...new Set(FIELDS)].filter((field) => !ARGUMENTS.includes(field)))(
  'an error about %s names the flag, where that was typed',
  (field) => {
    const flag = { appId: '--app', appSecret: '--secret-file', origins: '--origin', contacts: '--contact' }[
      field
    ];
    const kebab = `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const typed = flag ?? kebab;
    expect(inTypedNames(`${field}: not so`, ['set', typed, 'x'])).toBe(`${typed}: not so`);
    expect(inTypedNames(`${field}: not so`, ['set', `${typed}=x`])).toBe(`${typed}: not so`);
  },
);

it('there are such fields', () => {
  expect(FIELDS).toContain('authCodeLifetime');
});

it.each(['name: x', 'labels: x', 'constructor: x', 'a sentence without a field', ''])(
  '%j stays as it is where nothing of it was typed',
  (message) => {
    expect(inTypedNames(message, ['scope', 'set', 'file.json'])).toBe(message);
  },
);

it('an argument is named where no flag was typed', () => {
  expect(inTypedNames('appId: not registered', ['show', 'x'])).toBe('ID: not registered');
  expect(inTypedNames('origins: at least one', ['origin', 'remove', 'x', 'https://a.example'])).toBe(
    'ORIGIN: at least one',
  );
  expect(inTypedNames('registrationId: none', ['remove', '--app', 'x', 'y'])).toBe('REGISTRATION: none');
  expect(inTypedNames('certificate: unreadable', ['import', '--app', 'x', 'y'])).toBe('FILE: unreadable');
});
