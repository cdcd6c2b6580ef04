import { describe, expect, it } from 'vitest';
import { formatValues } from '../../../service/src/scopes/format-values.js';
import type { ValueForm } from '../../../service/src/scopes/format-values.js';

const NOW = Date.UTC(2026, 10, 22, 12);

function formatValue(form: ValueForm, ...values: unknown[]): string | undefined {
  return formatValues(form, values, NOW);
}

describe('a phone number', () => {
  it.each([
    ['+15551234567', '+1 5551234567'],
    ['+79161234567', '+7 9161234567'],
    ['+4915112345678', '+49 15112345678'],
    ['+442079460000', '+44 2079460000'],
    ['+27821234567', '+27 821234567'],
    ['+351912345678', '+351 912345678'],
    ['+3545551234', '+354 5551234'],
    ['+420601123456', '+420 601123456'],
    ['+97142345678', '+971 42345678'],
    ['+862012345678', '+86 2012345678'],
    ['+1 555-123-4567', '+1 5551234567'],
    ['+1 (555) 123.4567', '+1 5551234567'],
  ])('%s becomes %s', (value, expected) => {
    expect(formatValue('phone', value)).toBe(expected);
  });

  it('keeps what is sure where the country code is not assigned or not there', () => {
    expect(formatValue('phone', '+28123456789')).toBe('+28123456789');
    expect(formatValue('phone', '+999123456789')).toBe('+999 123456789');
    expect(formatValue('phone', '030 1234567')).toBe('0301234567');
  });

  it.each([
    '',
    '+',
    '+1',
    '123',
    '+1234567890123456',
    '+1555<script>',
    'call me',
    '１２３４５６７',
    '+1\n5551234567',
    null,
    15551234567,
    ['+15551234567'],
  ])('cannot be %j', (value) => {
    expect(formatValue('phone', value)).toBeUndefined();
  });
});

describe('an email address', () => {
  it.each(['kim@example.test', 'Kim.O+tag@sub.example.test', 'ü@bücher.example'])(
    'is passed on as it is: %s',
    (value) => {
      expect(formatValue('email', value)).toBe(value);
    },
  );

  it.each([
    '',
    'kim',
    '@example.test',
    'kim@',
    'a@b@c',
    'a b@example.test',
    'kim@example.test\r\nBcc: x@example.test',
    '<kim@example.test>',
    '"kim"@example.test',
    `${'k'.repeat(65)}@example.test`,
    `k@${'e'.repeat(260)}`,
    'kim\u202e@example.test',
    null,
    { email: 'kim@example.test' },
  ])('cannot be %j', (value) => {
    expect(formatValue('email', value)).toBeUndefined();
  });
});

describe('a text', () => {
  it.each([
    [['Kim'], 'Kim'],
    [[' Kim '], 'Kim'],
    [[42], '42'],
    [[true], 'true'],
    [['Kim', 'Example'], 'Kim Example'],
    [[['a', 'b']], 'a, b'],
    [['ü 日本'], 'ü 日本'],
  ])('%j becomes %j', (values, expected) => {
    expect(formatValue('text', ...values)).toBe(expected);
  });

  it.each([
    [['']],
    [['  ']],
    [[null]],
    [[Number.NaN]],
    [[{}]],
    [[[]]],
    [[[['nested']]]],
    [['Kim', '']],
    [['Kim\nExample']],
    [['Kim\u202egnp.exe']],
    [['x'.repeat(513)]],
    [[]],
  ])('cannot be %j', (values) => {
    expect(formatValue('text', ...values)).toBeUndefined();
  });
});

describe('a date', () => {
  it.each([
    ['1990-01-31', '1990-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29T23:59:59Z', '2024-02-29'],
    ['2024-02-29T23:59:59.5+02:00', '2024-02-29'],
  ])('%s becomes %s', (value, expected) => {
    expect(formatValue('date', value)).toBe(expected);
  });

  it.each([
    '',
    '1990',
    '1990-1-31',
    '2023-02-29',
    '1990-13-01',
    '31.01.1990',
    '1990-01-31 x',
    19900131,
    null,
    {},
  ])('cannot be %j', (value) => {
    expect(formatValue('date', value)).toBeUndefined();
  });
});

describe('being 18', () => {
  it.each([
    ['2008-11-22', 'true'],
    ['2008-11-23', 'false'],
    ['1950-01-01', 'true'],
    ['2026-11-22', 'false'],
  ])('on 22 November 2026, born on %s: %s', (value, expected) => {
    expect(formatValue('over18', value)).toBe(expected);
  });

  it('begins on 1 March for those born on 29 February', () => {
    const at = (now: number) => formatValues('over18', ['2008-02-29'], now);
    expect(at(Date.UTC(2026, 1, 28, 23, 59))).toBe('false');
    expect(at(Date.UTC(2026, 2, 1))).toBe('true');
  });

  it.each(['', '1990', true, 36, null])('cannot be told from %j', (value) => {
    expect(formatValue('over18', value)).toBeUndefined();
  });

  it('is a boolean where the credential says so, and nothing that only looks true', () => {
    expect([formatValue('boolean', true), formatValue('boolean', false)]).toEqual(['true', 'false']);
    for (const value of ['true', 1, 'yes', null, [true]])
      expect(formatValue('boolean', value)).toBeUndefined();
  });
});

describe('a country', () => {
  it.each([
    ['DE', 'DEU'],
    ['de', 'DEU'],
    ['DEU', 'DEU'],
    ['UT', 'UTO'],
    ['QZ', 'QZ'],
    [['FR', 'IT'], 'FRA, ITA'],
  ])('%j becomes %s', (value, expected) => {
    expect(formatValue('country', value)).toBe(expected);
  });

  it.each(['', 'D', 'Germany', 'D3', [], ['DE', ''], [['DE']], Array(17).fill('DE'), null, 276])(
    'cannot be %j',
    (value) => {
      expect(formatValue('country', value)).toBeUndefined();
    },
  );
});

describe('an image', () => {
  const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
  const base64 = JPEG.toString('base64');

  it('is base64 without a prefix, and its MD5 that of its bytes', () => {
    expect(formatValue('image', `data:image/jpeg;base64,${base64}`)).toBe(base64);
    expect(formatValue('image', base64)).toBe(base64);
    expect(formatValue('image_md5', base64)).toBe('dcc91063ca35554ef202652ff57705ac');
  });

  it.each([
    ['a PNG', `data:image/png;base64,${base64}`],
    ['an address', 'https://example.test/me.jpg'],
    ['bytes that are no JPEG', Buffer.from('GIF89a').toString('base64')],
    ['too much', Buffer.concat([JPEG, Buffer.alloc(49_152)]).toString('base64')],
    ['nothing', ''],
    ['an object', { data: base64 }],
  ])('cannot be %s', (_name, value) => {
    expect(formatValue('image', value)).toBeUndefined();
    expect(formatValue('image_md5', value)).toBeUndefined();
  });
});

describe('an address', () => {
  it('is one line', () => {
    expect(formatValue('address', 'Street 1', 'Town', '12345', 'DE')).toBe('Street 1, 12345 Town, DEU');
  });

  it.each([
    [['Street 1', 'Town', '12345', 'Germany']],
    [['', 'Town', '12345', 'DE']],
    [['Street 1', 'Town', null, 'DE']],
    [['Street 1', 'Town', '12345']],
    [['Street\n1', 'Town', '12345', 'DE']],
  ])('cannot be %j', (values) => {
    expect(formatValue('address', ...values)).toBeUndefined();
  });
});

describe('what is one claim', () => {
  it.each(['email', 'phone', 'date', 'boolean', 'country', 'image', 'over18'] as const)(
    'cannot be two, nor none: %s',
    (form) => {
      expect(formatValue(form, true, true)).toBeUndefined();
      expect(formatValue(form)).toBeUndefined();
    },
  );
});
