import { describe, expect, it } from 'vitest';
import { checkLogo } from '../../../service/src/apps/check-logo.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46', 'hex');
const GIF = Buffer.from('GIF89a', 'latin1');
const WEBP = Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBP', 'latin1');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

function dataUrl(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

describe('a logo', () => {
  it.each([
    ['PNG', dataUrl('image/png', PNG)],
    ['JPEG', dataUrl('image/jpeg', JPEG)],
    ['GIF', dataUrl('image/gif', GIF)],
    ['WebP', dataUrl('image/webp', WEBP)],
    ['PNG of exactly 16 kB', dataUrl('image/png', Buffer.concat([PNG, Buffer.alloc(16_384 - 8)]))],
  ])('may be a %s', (_what, logo) => {
    expect(checkLogo(logo)).toBe(logo);
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
    expect(() => checkLogo(logo)).toThrow(/^logo:/);
  });
});
