import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isUuid, rasterLogo, visibleText, webAddress } from '../../service/src/untrusted-text.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46', 'hex');
const GIF = Buffer.from('GIF89a', 'latin1');
const WEBP = Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBP', 'latin1');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

function dataUrl(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

describe('a logo (T26)', () => {
  it.each([
    ['PNG', dataUrl('image/png', PNG)],
    ['JPEG', dataUrl('image/jpeg', JPEG)],
    ['GIF', dataUrl('image/gif', GIF)],
    ['WebP', dataUrl('image/webp', WEBP)],
    ['PNG of exactly 16 kB', dataUrl('image/png', Buffer.concat([PNG, Buffer.alloc(16_384 - 8)]))],
  ])('may be a %s', (_what, logo) => {
    expect(rasterLogo(logo)).toBe(logo);
  });

  it.each([
    ['SVG', dataUrl('image/svg+xml', SVG)],
    ['SVG that says it is a PNG', dataUrl('image/png', SVG)],
    ['SVG that says it is a GIF', dataUrl('image/gif', SVG)],
    ['HTML', dataUrl('text/html', Buffer.from('<script>alert(1)</script>'))],
    ['JPEG that says it is a PNG', dataUrl('image/png', JPEG)],
    ['a PNG in an unknown type', dataUrl('image/x-png', PNG)],
    ['a PNG one byte too large', dataUrl('image/png', Buffer.concat([PNG, Buffer.alloc(16_384 - 7)]))],
    ['a PNG without base64', `data:image/png,${PNG.toString('latin1')}`],
    ['a type in capitals', dataUrl('IMAGE/PNG', PNG)],
    ['a parameter that closes an attribute', `data:image/png;"><script>;base64,${PNG.toString('base64')}`],
    ['a line break in the data', `${dataUrl('image/png', PNG)}\n`],
    ['space in the data', `data:image/png;base64, ${PNG.toString('base64')}`],
    [
      'base64url',
      `data:image/png;base64,${Buffer.concat([PNG, Buffer.alloc(8, 0xff)]).toString('base64url')}`,
    ],
    ['no bytes', 'data:image/png;base64,'],
    ['a link', 'https://shop.example/logo.png'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
    [
      'RIFF of another kind',
      dataUrl('image/webp', Buffer.from('RIFF\u0000\u0000\u0000\u0000WAVE', 'latin1')),
    ],
    ['a GIF of no version', dataUrl('image/gif', Buffer.from('GIF88a', 'latin1'))],
  ])('may not be %s', (_what, logo) => {
    expect(rasterLogo(logo)).toBeUndefined();
  });
});

describe('what is no text', () => {
  it.each([undefined, null, 1, true, {}, [], new URL('https://shop.example/')])('is refused: %j', (value) => {
    expect([rasterLogo(value), webAddress(value), isUuid(value)]).toEqual([undefined, undefined, false]);
  });

  it('is refused also where its only element would pass', () => {
    expect([
      rasterLogo([dataUrl('image/png', PNG)]),
      webAddress(['https://shop.example/']),
      isUuid([randomUUID()]),
    ]).toEqual([undefined, undefined, false]);
  });
});

describe('a visible text (T25)', () => {
  it.each([
    ['Shop & Sons', 'Shop & Sons'],
    ['  Shop \t\n  Sons ', 'Shop Sons'],
    ['a\u202egnp.exe', 'a gnp.exe'],
    ['\u2066evil\u2069', 'evil'],
    ['\u061ca\u200bb\ufeffc', 'a b c'],
    ['\u2028line\u2029', 'line'],
    ['\ud800 lone', 'lone'],
    ['\u001b[31mred', '[31mred'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['', ''],
    ['\u202e', ''],
  ])('%j becomes %j', (value, expected) => {
    expect(visibleText(value, 64)).toBe(expected);
  });

  it('has at most so many characters, the ellipsis included, and no half character', () => {
    expect(visibleText('abcde', 5)).toBe('abcde');
    expect(visibleText('abcdef', 5)).toBe('abcd…');
    expect(visibleText('😀'.repeat(100), 5)).toBe('😀😀😀😀…');
  });
});

describe('a web address', () => {
  it.each([
    ['https://shop.example', 'https://shop.example/'],
    ['http://localhost:8080/a?b=c#d', 'http://localhost:8080/a?b=c#d'],
    ['HTTPS://SHOP.example:443/A', 'https://shop.example/A'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://shop.example/a b', 'https://shop.example/a%20b'],
    ['https://[::1]/', 'https://[::1]/'],
  ])('%s becomes %s', (value, expected) => {
    expect(webAddress(value)).toBe(expected);
  });

  it.each([
    '',
    'shop.example',
    '//shop.example',
    '/path',
    'https:shop.example',
    'https:/shop.example',
    ' https://shop.example',
    'https://',
    'https://user@shop.example',
    'https://:password@shop.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://shop.example/%0aalert(1)',
    'data:text/html,x',
    'ftp://shop.example',
    'ws://shop.example',
    'blob:https://shop.example/1',
  ])('is not %j', (value) => {
    expect(webAddress(value)).toBeUndefined();
  });
});

describe('a UUID', () => {
  it('is what Node makes', () => {
    for (let count = 0; count < 100; count++) expect(isUuid(randomUUID())).toBe(true);
  });

  it.each([
    '',
    'f47ac10b-58cc-4372-a567-0e02b2c3d47',
    'f47ac10b-58cc-4372-a567-0e02b2c3d4799',
    'F47AC10B-58CC-4372-A567-0E02B2C3D479',
    'f47ac10b58cc4372a5670e02b2c3d479',
    '{f47ac10b-58cc-4372-a567-0e02b2c3d479}',
    'urn:uuid:f47ac10b-58cc-4372-a567-0e02b2c3d479',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479\n',
    ' f47ac10b-58cc-4372-a567-0e02b2c3d479',
    'g47ac10b-58cc-4372-a567-0e02b2c3d479',
  ])('is not %j', (value) => {
    expect(isUuid(value)).toBe(false);
  });
});
