import { describe, expect, it } from 'vitest';
import { CborError, Tagged, readCbor } from '../../../../service/src/credentials/mdoc/read-cbor.js';

const read = (hex: string) => readCbor(Buffer.from(hex, 'hex'));

describe('CBOR is read as RFC 8949, appendix A, says', () => {
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['1bffffffffffffffff', 18446744073709551615n],
    ['3bffffffffffffffff', -18446744073709551616n],
    ['20', -1],
    ['3903e7', -1000],
    ['f90000', 0],
    ['f98000', -0],
    ['f93c00', 1],
    ['fb3ff199999999999a', 1.1],
    ['f97bff', 65504],
    ['fa47c35000', 100_000],
    ['f90001', 5.960464477539063e-8],
    ['f90400', 0.00006103515625],
    ['f9c400', -4],
    ['f97c00', Infinity],
    ['f97e00', NaN],
    ['f9fc00', -Infinity],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['f7', undefined],
    ['60', ''],
    ['6449455446', 'IETF'],
    ['62c3bc', 'ü'],
    ['64f0908591', '𐅑'],
    ['83010203', [1, 2, 3]],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['9fff', []],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    ['7f657374726561646d696e67ff', 'streaming'],
    // Not the preferred form, and valid all the same.
    ['1900ff', 255],
    ['7803616263', 'abc'],
  ])('%s', (hex, value) => {
    expect(read(hex)).toEqual(value);
  });

  it.each([
    ['a0', []],
    [
      'a201020304',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'a26161016162820203',
      [
        ['a', 1],
        ['b', [2, 3]],
      ],
    ],
    [
      'bf61610161629f0203ffff',
      [
        ['a', 1],
        ['b', [2, 3]],
      ],
    ],
    ['a16a5f5f70726f746f5f5f3101', [['__proto__1', 1]]],
  ])('map %s', (hex, entries) => {
    expect([...(read(hex) as Map<unknown, unknown>)]).toEqual(entries);
  });

  it('bytes are a view, in one piece or in chunks', () => {
    expect(read('4401020304')).toEqual(Buffer.from('01020304', 'hex'));
    expect(read('5f42010243030405ff')).toEqual(Buffer.from('0102030405', 'hex'));
  });

  it('a tagged item keeps the bytes that were sent, in whatever form', () => {
    const tagged = read('82d818590001a000') as Tagged[];
    expect(tagged[0]).toBeInstanceOf(Tagged);
    expect(tagged[0]).toMatchObject({ tag: 24, value: Buffer.from('a0', 'hex') });
    expect(tagged[0]?.encoded.toString('hex')).toBe('d818590001a0');
  });
});

describe('what is not CBOR is refused', () => {
  it.each([
    ['nothing', ''],
    ['an item that ends too early', '18'],
    ['a long item that ends too early', '1b01020304'],
    ['a string that ends too early', '6261'],
    ['a list that ends too early', '8201'],
    ['a map that ends too early', 'a101'],
    ['a list of indefinite length that does not end', '9f01'],
    ['a tag around nothing', 'c0'],
    ['something after it', '0000'],
    ['a break alone', 'ff'],
    ['a break in a list', '82ff'],
    ['a break for a key', 'a1ff'],
    ['a break for a value', 'bf00ff'],
    ['a break in a tag', 'c0ff'],
    ['a reserved length', '1c'],
    ['a reserved length before eight bytes', '1c0000000000000001'],
    ['an integer of indefinite length', '1f'],
    ['a tag of indefinite length', 'df00'],
    ['a chunk of another kind', '5f6161ff'],
    ['a chunk of indefinite length', '5f5f4101ffff'],
    ['an unknown simple value', 'e0'],
    ['a simple value in two bytes', 'f8ff'],
    ['text that is not UTF-8', '61ff'],
    ['a key twice', 'a2616101616102'],
    ['a key that is a list', 'a18001'],
    ['a key that is bytes', 'a1410101'],
    ['seventeen lists within each other', `${'81'.repeat(17)}00`],
    ['seventeen tags within each other', `${'c6'.repeat(17)}00`],
    ['a length that no machine has', '9bffffffffffffffff'],
  ])('%s', (_, hex) => {
    expect(() => read(hex)).toThrow(CborError);
  });

  it('sixteen lists within each other are enough for anything', () => {
    expect(() => read(`${'81'.repeat(16)}00`)).not.toThrow();
  });

  it('an error says what is wrong, and never what was sent', () => {
    expect(() => read('a266736563726574016673656372657402')).toThrow(/^duplicate key$/);
  });
});

describe('many small items', () => {
  const listOf = (count: number) =>
    Buffer.concat([Buffer.of(0x9f), Buffer.alloc(count, 0xa0), Buffer.of(0xff)]);

  it('are read up to more than any credential has, and no further', () => {
    expect(readCbor(listOf(19_000))).toHaveLength(19_000);
    expect(() => readCbor(listOf(20_000))).toThrow(CborError);
    expect(() => readCbor(listOf(600_000))).toThrow(CborError);
  });

  it.each([
    ['bytes', 0x5f, 0x40],
    ['text', 0x7f, 0x60],
  ])('include the chunks of a string of %s, which may be empty', (_kind, start, chunk) => {
    const chunks = (count: number) =>
      Buffer.concat([Buffer.of(start), Buffer.alloc(count, chunk), Buffer.of(0xff)]);
    expect(readCbor(chunks(19_000))).toHaveLength(0);
    expect(() => readCbor(chunks(20_000))).toThrow(/^too many items$/);
  });
});
