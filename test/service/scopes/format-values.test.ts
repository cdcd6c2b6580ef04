import { describe, expect, it } from 'vitest';
import { formatValues } from '../../../service/src/scopes/format-values.js';
import type { ValueForm } from '../../../service/src/scopes/format-values.js';

const NOW = Date.UTC(2026, 10, 22, 12);

function formatValue(form: ValueForm, ...values: unknown[]): string | undefined {
  return formatValues(form, values, NOW);
}

describe('a phone number', () => {
  it.each([
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+49 (0) 151 12345678', '+4915112345678'],
    ['+39 06 698 83145', '+390669883145'],
    ['+1 (555) 123.4567', '+15551234567'],
    ['+1 555\u00a0123\u20114567', '+15551234567'],
    [' +15551234567 ', '+15551234567'],
    ['tel:+44-20-7946-0958', '+442079460958'],
    ['+97142345678', '+97142345678'],
    ['+80012345678', '+80012345678'],
  ])('%s becomes %s', (value, expected) => {
    expect(formatValue('phone', value)).toBe(expected);
  });

  it('keeps what is sure where the country code is not assigned or not there, and guesses no country', () => {
    expect(formatValue('phone', '+28123456789')).toBe('+28123456789');
    expect(formatValue('phone', '030 1234567')).toBe('0301234567');
    expect(formatValue('phone', '(030) 1234567')).toBe('0301234567');
    expect(formatValue('phone', '0044 20 7946 0958')).toBe('00442079460958');
  });

  it.each([
    '',
    'tel:',
    '+',
    '+1',
    '123',
    '+1234567890123456',
    '+1555<script>',
    'call me',
    '１２３４５６７',
    '+1\n5551234567',
    'tel:+44-20-7946-0958;ext=12',
    '+44 20 7946 0958 ext. 12',
    'tel:7042;phone-context=example.com',
    null,
    15551234567,
    ['+15551234567'],
  ])('cannot be %j', (value) => {
    expect(formatValue('phone', value)).toBeUndefined();
  });
});

describe('an email address', () => {
  it.each([
    'kim@example.test',
    'Kim.O+tag@sub.example.test',
    'ü@bücher.example',
    "kim.o'hara@example.test",
    '`kim`@example.test',
    'kim@EXAMPLE.test',
  ])('is passed on as it is: %s', (value) => {
    expect(formatValue('email', value)).toBe(value);
  });

  it('loses the space around it', () => {
    expect(formatValue('email', ' kim@example.test\n')).toBe('kim@example.test');
  });

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
    `${'k'.repeat(64)}@${'e'.repeat(190)}`,
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

describe('a text of several lines', () => {
  it.each([
    ['Main Street 1\n12345 Town', 'Main Street 1, 12345 Town'],
    ['Main Street 1,\r\n12345 Town\r\n\r\nUtopia\n', 'Main Street 1, 12345 Town, Utopia'],
    ['Main Street 1\u2028Town', 'Main Street 1, Town'],
    ['Main Street 1', 'Main Street 1'],
  ])('%j becomes %j', (value, expected) => {
    expect(formatValue('lines', value)).toBe(expected);
  });

  it.each([
    '',
    '\n\n',
    'Main\tStreet',
    'Town\u202egnp.exe',
    null,
    ['a', 'b'],
    'x\n'.repeat(300),
    `x${'\n'.repeat(2000)}y`,
  ])('cannot be %j', (value) => {
    expect(formatValue('lines', value)).toBeUndefined();
  });
});

describe('a name', () => {
  it.each([
    [['Kim', 'Example'], 'Kim Example'],
    [['', 'Suharto'], 'Suharto'],
    [[undefined, 'Suharto'], 'Suharto'],
    [['Madonna', null], 'Madonna'],
  ])('made of %j is %s', (values, expected) => {
    expect(formatValue('name', ...values)).toBe(expected);
  });

  it.each([[['', '']], [[undefined, null]], [[{}, 'Example']], [['Kim', {}]]])(
    'cannot be made of %j',
    (values) => {
      expect(formatValue('name', ...values)).toBeUndefined();
    },
  );
});

describe('a date', () => {
  it.each([
    ['1990-01-31', '1990-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29T23:59:59Z', '2024-02-29'],
    ['2024-02-29T23:59:59.5+02:00', '2024-02-29'],
    ['1950', '1950'],
    ['1950-00-00', '1950'],
    ['1950-XX-XX', '1950'],
    ['1950-07', '1950-07'],
    ['1950-07-00', '1950-07'],
    ['1950-00-15', '1950'],
    ['0099-12-31', '0099-12-31'],
  ])('%s becomes %s, as far as it is known', (value, expected) => {
    expect(formatValue('date', value)).toBe(expected);
  });

  it.each([
    '',
    '0000',
    '0000-07-01',
    '199',
    '1990-1-31',
    '2023-02-29',
    '1990-13-01',
    '31.01.1990',
    '1990-01-31 x',
    '1950T00:00:00Z',
    19900131,
    1950,
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
    ['1950', 'true'],
    ['1950-00-00', 'true'],
    ['2008', 'false'],
    ['2007', 'true'],
    ['2008-10', 'true'],
    ['2008-11', 'false'],
  ])('on 22 November 2026, born on %s: %s', (value, expected) => {
    expect(formatValue('over18', value)).toBe(expected);
  });

  it('begins on 1 March for those born on 29 February', () => {
    const at = (now: number) => formatValues('over18', ['2008-02-29'], now);
    expect(at(Date.UTC(2026, 1, 28, 23, 59))).toBe('false');
    expect(at(Date.UTC(2026, 2, 1))).toBe('true');
  });

  it('begins on the last day that a month can mean', () => {
    const at = (month: string, now: number) => formatValues('over18', [month], now);
    expect(at('2008-04', Date.UTC(2026, 3, 29))).toBe('false');
    expect(at('2008-04', Date.UTC(2026, 3, 30))).toBe('true');
    expect(at('2008-02', Date.UTC(2026, 1, 28))).toBe('false');
  });

  it.each(['', '0000', '0000-01-01', true, 36, null])('cannot be told from %j', (value) => {
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
    ['D', 'DEU'],
    ['D<<', 'DEU'],
    ['EL', 'GRC'],
    ['UK', 'GBR'],
    ['XK', 'XKX'],
    ['XKX', 'XKX'],
    ['RKS', 'XKX'],
    ['EU', 'EUE'],
    ['EUE', 'EUE'],
    ['QS', 'XXA'],
    // ICAO Doc 9303 has this code for a person of unspecified nationality.
    ['QU', 'XXX'],
    ['XXB', 'XXB'],
    ['GBN', 'GBN'],
    ['UNO', 'UNO'],
    ['UT', 'UTO'],
    [['FR', 'IT'], 'FRA, ITA'],
    [['D', 'EL'], 'DEU, GRC'],
  ])('%j becomes %s', (value, expected) => {
    expect(formatValue('country', value)).toBe(expected);
  });

  it.each([
    '',
    'Q',
    'QZ',
    'ZZZ',
    'Germany',
    'D3',
    'constructor',
    `DE${'<'.repeat(100)}`,
    [],
    ['DE', ''],
    [['DE']],
    Array(17).fill('DE'),
    null,
    276,
  ])('cannot be %j', (value) => {
    expect(formatValue('country', value)).toBeUndefined();
  });
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
    ['a JPEG 2000', Buffer.from('0000000c6a5020200d0a870a', 'hex').toString('base64')],
    ['more than 512 kB', Buffer.concat([JPEG, Buffer.alloc(524_288)]).toString('base64')],
    ['nothing', ''],
    ['an object', { data: base64 }],
    ['a list', [base64]],
    ['null', null],
  ])('cannot be %s', (_name, value) => {
    expect(formatValue('image', value)).toBeUndefined();
    expect(formatValue('image_md5', value)).toBeUndefined();
  });
});

describe('street and house number', () => {
  it.each([
    [['Main Street', '17', 'GB'], '17 Main Street'],
    [['rue de la Paix', '17 bis', 'FRA'], '17 bis rue de la Paix'],
    [['Hauptstraße', '17', 'DE'], 'Hauptstraße 17'],
    [['Hauptstraße', 17, 'D'], 'Hauptstraße 17'],
    [['Hauptstraße', '17'], 'Hauptstraße 17'],
    [['Hauptstraße 17', '17', 'DE'], 'Hauptstraße 17'],
    [['17 Main Street', '17', 'GB'], '17 Main Street'],
    [['rue du 17 Octobre', '17', 'FR'], '17 rue du 17 Octobre'],
    [['Straße des 17 Juni', '17', 'DE'], 'Straße des 17 Juni 17'],
    [['Main Street', '', 'GB'], 'Main Street'],
    [['Main Street\nFlat 2', undefined, 'GB'], 'Main Street, Flat 2'],
  ])('%j are written %s', (values, expected) => {
    expect(formatValue('street', ...values)).toBe(expected);
  });

  it.each([[['', '17', 'DE']], [[undefined, '17']], [[{}, '17']]])('are not made of %j', (values) => {
    expect(formatValue('street', ...values)).toBeUndefined();
  });
});

describe('an address', () => {
  it.each([
    [['Street 1', 'Town', '12345', 'DE'], 'Street 1, 12345 Town, DEU'],
    [['Street', 'Town', '12345', 'DE', '1'], 'Street 1, 12345 Town, DEU'],
    [['Street', 'Town', '12345', 'US', '1'], '1 Street, 12345 Town, USA'],
    [['Street 1\nBack house', 'Town', '12345', 'DE'], 'Street 1, Back house, 12345 Town, DEU'],
    [['Street 1', 'Town', undefined, 'DE'], 'Street 1, Town, DEU'],
    [['Street 1', 'Town', null, 'Germany'], 'Street 1, Town'],
    [['Street 1', 'Town', '12345'], 'Street 1, 12345 Town'],
    [[undefined, 'Town', '12345', 'DE', '17'], '17, 12345 Town, DEU'],
    [['', 'Town', '', ''], 'Town'],
    [['Street 1', '', '', 'DE'], 'Street 1, DEU'],
    [['Street 1', '', '12345', 'SG'], 'Street 1, 12345, SGP'],
  ])('made of %j is one line with what there is', (values, expected) => {
    expect(formatValue('address', ...values)).toBe(expected);
  });

  it.each([
    [['', '', '12345', 'DE']],
    [[undefined, undefined, '12345', 'DE', '17']],
    [['Street\u0000', null, null, null]],
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
