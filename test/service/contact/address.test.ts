import { expect, it } from 'vitest';
import { comparable, masked, readContact } from '../../../service/src/contact/address.js';

it.each([
  ['ada@example.org', 'ada@example.org', 'ada@example.org'],
  ['  Ada.L+shop@Example.ORG ', 'Ada.L+shop@Example.ORG', 'Ada.L+shop@example.org'],
  ['ada@bücher.example', 'ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@例え。テスト', 'ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
  ['ada@ｅxample.org', 'ada@example.org', 'ada@example.org'],
  ['ada@ex\u034fample.org', 'ada@example.org', 'ada@example.org'],
  ["o'brien@example.org", "o'brien@example.org", "o'brien@example.org"],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])(
  'the e-mail address %j is kept as %j, and compared and sent with its domain in the DNS, as %j',
  (typed, value, sent) => {
    const contact = readContact('email', typed);
    expect(contact).toEqual({ kind: 'email', value });
    expect(comparable(contact)).toBe(sent);
  },
);

it.each([
  ['', 'nothing'],
  ['ada', 'no domain'],
  ['@example.org', 'no local part'],
  ['ada@', 'an empty domain'],
  ['ada@localhost', 'one label'],
  ['ada@[192.0.2.1]', 'an address literal'],
  ['ada@192.0.2.1', 'an IP address'],
  ['ada@0xc0000201', 'an IP address in hexadecimal'],
  ['ada@example..org', 'an empty label'],
  ['ada@-example.org', 'a hyphen in front'],
  ['ada@exa_mple.org', 'an underscore'],
  ['ada@example.org,bob@example.org', 'two addresses'],
  ['ada,bob@example.org', 'a comma'],
  ['ada;bob@example.org', 'a semicolon'],
  ['a:b@example.org', 'a colon, as of a group'],
  ['(x)ada@example.org', 'a comment'],
  ['"ada l"@example.org', 'a quoted local part'],
  ['Ada <ada@example.org>', 'a name'],
  ['.ada@example.org', 'a dot in front'],
  ['ada..l@example.org', 'two dots'],
  ['ada@bob@example.org', 'two signs'],
  ['ada\\@bob@example.org', 'an escaped sign'],
  ['ada@example.org\r\nBcc: bob@example.org', 'a line break'],
  ['ada\u202e@example.org', 'a change of direction'],
  ['ada@example.org%0d%0aRCPT TO:<bob@example.org>', 'an encoded line break'],
  ['ada@example.org/shop.example.com', 'a domain that another one follows after a slash'],
  ['ada@example.org?shop.example.com', 'a domain that another one follows after a question mark'],
  ['ada@example.org#.example.com', 'a domain that another one follows after a hash'],
  ['ada@example.org\\example.com', 'a domain that another one follows after a backslash'],
  ['ada@ex%61mple.org', 'a letter that is encoded'],
  [`${'a'.repeat(65)}@example.org`, 'a local part of 65 characters'],
  ['дана@example.org', 'letters beyond ASCII before the sign'],
  ['rene\u0301@example.org', 'an accent before the sign'],
  [`ada@${'a'.repeat(64)}.org`, 'a label of 64 characters'],
  [`ada@${'a.'.repeat(127)}org`, 'a domain that is too long'],
])('no mail is sent to %j (%s)', (typed) => {
  expect(() => readContact('email', typed)).toThrowError(
    expect.objectContaining({ code: 'invalid_contact' }),
  );
});

it.each([
  ['+44 20 7946 0958', '+442079460958'],
  ['0044 20 7946 0958', '+442079460958'],
  ['+49 (0)30 901820', '+4930901820'],
  ['+1 (202) 555-0143', '+12025550143'],
  ['+81-90-1234-5678', '+819012345678'],
  ['+٢٠ ١٠٠ ١٢٣ ٤٥٦٧', '+201001234567'],
  ['۰۰۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷', '+989121234567'],
  ['＋８１-９０-１２３４-５６７８', '+819012345678'],
  ['\u202a+972 50-123-4567\u202c', '+972501234567'],
])('the phone number %j is called %s', (typed, value) => {
  expect(readContact('phone', typed)).toEqual({ kind: 'phone', value });
});

it.each([
  ['020 7946 0958', 'no country code'],
  ['+44', 'no number'],
  ['+1 202 555 014', 'a digit too few'],
  ['+999 12345678', 'a country code that is not assigned'],
  ['+44 20 7946 0958 ext. 5', 'an extension'],
  ['+44 20 7946 0958,5', 'a dialled extension'],
  ['+1 800 FLOWERS', 'letters'],
  ['112', 'an emergency number'],
  ['+٢٠ ١٠٠ ١٢٣', 'digits too few, in Arabic'],
  ['', 'nothing'],
])('no text message is sent to %j (%s)', (typed) => {
  expect(() => readContact('phone', typed)).toThrowError(
    expect.objectContaining({ code: 'invalid_contact' }),
  );
});

it.each([
  ['email', 'ada@example.org', 'a…@example.org'],
  ['email', 'a@example.org', '…@example.org'],
  ['phone', '+442079460958', '…58'],
] as const)('the %s %s is masked as %s', (kind, value, text) => {
  expect(masked({ kind, value })).toBe(text);
});
