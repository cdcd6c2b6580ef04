import { describe, expect, it } from 'vitest';
import { rasterLogo, visibleText, webAddress } from '../../../wallet/core/untrusted-text.js';

const dataUrl = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const image = (signature: string, size = 64) => {
  const bytes = Buffer.alloc(size);
  Buffer.from(signature, 'latin1').copy(bytes);
  return bytes;
};
const PNG = '\x89PNG\r\n\x1a\n';

describe('visibleText', () => {
  it.each([
    ['Corner Shop', 'Corner Shop'],
    ['  Corner\t\n Shop  ', 'Corner Shop'],
    ['Shop\u202egnp.exe', 'Shop gnp.exe'],
    ['a\u2066b\u2069c', 'a b c'],
    ['a\u001b[2Jb\u009bc', 'a [2Jb c'],
    ['a\u2028b\u2029c', 'a b c'],
    ['a\ud800b', 'a b'],
    ['\ufeff\u00ad\u200b', ''],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d🔬', '👩\u200d🔬'],
    ['', ''],
  ])('%j becomes %j', (value, shown) => {
    expect(visibleText(value, 120)).toBe(shown);
  });

  it('counts characters and not code units, and ends a longer text in an ellipsis', () => {
    expect(visibleText('👍'.repeat(5), 5)).toBe('👍'.repeat(5));
    expect(visibleText('👍'.repeat(6), 5)).toBe(`${'👍'.repeat(4)}…`);
  });
});

describe('rasterLogo', () => {
  it.each([
    ['png', PNG],
    ['jpeg', '\xff\xd8\xff'],
    ['gif', 'GIF87a'],
    ['gif', 'GIF89a'],
    ['webp', 'RIFF\x40\x00\x00\x00WEBP'],
  ])('takes a %s whose bytes begin with %j', (type, signature) => {
    const logo = dataUrl(type, image(signature));
    expect(rasterLogo(logo)).toBe(logo);
  });

  it('takes 16 kB and not one byte more', () => {
    const largest = dataUrl('png', image(PNG, 16_384));
    expect(rasterLogo(largest)).toBe(largest);
    expect(rasterLogo(dataUrl('png', image(PNG, 16_385)))).toBeUndefined();
  });

  it.each([
    ['a type that the bytes are not', dataUrl('jpeg', image(PNG))],
    ['a RIFF file that is no picture', dataUrl('webp', image('RIFF\x40\x00\x00\x00WAVE'))],
    ['no bytes at all', 'data:image/png;base64,'],
    ['SVG', dataUrl('svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['an image without base64', 'data:image/png,%89PNG'],
    ['a parameter before the data', dataUrl('png', image(PNG)).replace(';base64', ';charset=utf-8;base64')],
    ['characters of base64url', dataUrl('png', image(PNG)).replace(/.$/, '_')],
    ['a broken end of base64', `${dataUrl('png', image(PNG))}A`],
    ['white space', ` ${dataUrl('png', image(PNG))}`],
    ['a line break at the end', `${dataUrl('png', image(PNG))}\n`],
    ['an address', 'https://tracker.example/logo.png'],
    ['no text', 7],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => {
    expect(rasterLogo(value)).toBeUndefined();
  });
});

describe('webAddress', () => {
  it.each([
    ['https://shop.example', 'https://shop.example/'],
    ['HTTPS://Shop.Example:443/a/../b?c#d', 'https://shop.example/b?c#d'],
    ['http://localhost:8080/x', 'http://localhost:8080/x'],
    ['https://müller.example/', 'https://xn--mller-kva.example/'],
  ])('normalises %s to %s', (value, href) => {
    expect(webAddress(value)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'https:shop.example',
    '//shop.example/',
    '/path',
    'shop.example',
    'https://user@shop.example/',
    'https://user:secret@shop.example/',
    'https://',
    'ftp://shop.example/',
    '',
    undefined,
    null,
    { href: 'https://shop.example/' },
  ])('refuses %j', (value) => {
    expect(webAddress(value)).toBeUndefined();
  });
});
