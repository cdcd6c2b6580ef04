import { isUtf8 } from 'node:buffer';

/** A tagged data item (RFC 8949, section 3.4). */
export class Tagged {
  readonly tag: number;
  readonly value: CborValue;
  /** The bytes of the whole item, tag included, exactly as they were sent: digests and signatures go over these. */
  readonly encoded: Buffer;

  constructor(tag: number, value: CborValue, encoded: Buffer) {
    this.tag = tag;
    this.value = value;
    this.encoded = encoded;
  }
}

export type CborMap = ReadonlyMap<string | number | bigint, CborValue>;

/** What a data item becomes. Integers are numbers as far as these are exact. Byte strings are views of the input. */
export type CborValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Buffer
  | readonly CborValue[]
  | CborMap
  | Tagged;

/** Input that is not one well-formed data item, or more deeply nested than any mdoc. Its message never shows the input. */
export class CborError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CborError';
  }
}

/** How many arrays, maps and tags may stand within each other. */
const MAX_DEPTH = 16;

/** Data items in all, chunks of strings included: more than any credential has. Empty ones take a byte each, and an object each once they are read. */
const MAX_ITEMS = 20_000;

/** What stands for bytes that are not UTF-8 when they are read as text, unless it was sent itself. */
const REPLACEMENT = '\uFFFD';

/** Ends an array, a map or a string of indefinite length. */
const BREAK = Symbol('break');

/**
 * Reads one CBOR data item (RFC 8949) that a stranger sent. Valid forms are all read, whether preferred or not, because signatures go over bytes
 * and never over a form. Refused are duplicate keys, text that is not UTF-8, and whatever follows the item.
 * @throws CborError
 */
export function readCbor(input: Buffer): CborValue {
  const reader = new Reader(input);
  const value = reader.item(0);
  if (value === BREAK || !reader.isAtEnd) throw new CborError('not one data item');
  return value;
}

class Reader {
  readonly #input: Buffer;
  #at = 0;
  #items = 0;

  constructor(input: Buffer) {
    this.#input = input;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#input.length;
  }

  item(depth: number): CborValue | typeof BREAK {
    if (depth > MAX_DEPTH) throw new CborError('nested too deeply');
    this.#count();
    const start = this.#at;
    const initial = this.#byte();
    const major = initial >> 5;
    const info = initial & 31;
    if (major === 7) return this.#simple(info);
    const argument = info === 31 ? undefined : this.#argument(info);
    if (major === 2 || major === 3) return this.#string(major, argument);
    if (major === 4) return this.#array(argument, depth);
    if (major === 5) return this.#map(argument, depth);
    if (argument === undefined) throw new CborError('no length');
    if (major === 0) return argument;
    if (major === 1) return typeof argument === 'number' ? -1 - argument : -1n - argument;
    const value = this.#value(depth + 1);
    return new Tagged(length(argument), value, this.#input.subarray(start, this.#at));
  }

  #count(): void {
    if (++this.#items > MAX_ITEMS) throw new CborError('too many items');
  }

  #value(depth: number): CborValue {
    const value = this.item(depth);
    if (value === BREAK) throw new CborError('break in the wrong place');
    return value;
  }

  /** Moves on. @returns where the bytes begin */
  #skip(count: number): number {
    const start = this.#at;
    if (start + count > this.#input.length) throw new CborError('ends too early');
    this.#at = start + count;
    return start;
  }

  #byte(): number {
    return this.#input[this.#skip(1)] as number;
  }

  #argument(info: number): number | bigint {
    if (info < 24) return info;
    if (info > 27) throw new CborError('reserved');
    if (info === 24) return this.#byte();
    if (info === 25) return this.#input.readUInt16BE(this.#skip(2));
    if (info === 26) return this.#input.readUInt32BE(this.#skip(4));
    const long = this.#input.readBigUInt64BE(this.#skip(8));
    return long <= Number.MAX_SAFE_INTEGER ? Number(long) : long;
  }

  #string(major: 2 | 3, argument: number | bigint | undefined): string | Buffer {
    if (argument === undefined) return this.#chunks(major);
    const start = this.#skip(length(argument));
    if (major === 2) return this.#input.subarray(start, this.#at);
    const text = this.#input.toString('utf8', start, this.#at);
    if (text.includes(REPLACEMENT) && !isUtf8(this.#input.subarray(start, this.#at)))
      throw new CborError('text is not UTF-8');
    return text;
  }

  /** A string of indefinite length: definite ones of the same kind, up to a break. */
  #chunks(major: 2 | 3): string | Buffer {
    const chunks: (string | Buffer)[] = [];
    for (;;) {
      const initial = this.#byte();
      if (initial === 0xff) break;
      this.#count();
      if (initial >> 5 !== major) throw new CborError('another kind of chunk');
      // A chunk of indefinite length has no argument, so it is refused there.
      chunks.push(this.#string(major, this.#argument(initial & 31)));
    }
    return major === 3 ? chunks.join('') : Buffer.concat(chunks as Buffer[]);
  }

  #array(argument: number | bigint | undefined, depth: number): CborValue[] {
    const values: CborValue[] = [];
    for (let left = argument ?? Infinity; left > 0; left--) {
      const value = this.item(depth + 1);
      if (value === BREAK) {
        if (argument !== undefined) throw new CborError('break in the wrong place');
        break;
      }
      values.push(value);
    }
    return values;
  }

  #map(argument: number | bigint | undefined, depth: number): CborMap {
    const map = new Map<string | number | bigint, CborValue>();
    for (let left = argument ?? Infinity; left > 0; left--) {
      const key = this.item(depth + 1);
      if (key === BREAK) {
        if (argument !== undefined) throw new CborError('break in the wrong place');
        break;
      }
      if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'bigint')
        throw new CborError('another kind of key');
      if (map.has(key)) throw new CborError('duplicate key');
      map.set(key, this.#value(depth + 1));
    }
    return map;
  }

  /** Simple values and floats (RFC 8949, section 3.3). */
  #simple(info: number): CborValue | typeof BREAK {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22) return null;
    if (info === 23) return undefined;
    if (info === 25) return half(this.#input.readUInt16BE(this.#skip(2)));
    if (info === 26) return this.#input.readFloatBE(this.#skip(4));
    if (info === 27) return this.#input.readDoubleBE(this.#skip(8));
    if (info === 31) return BREAK;
    throw new CborError('unknown simple value');
  }
}

function length(argument: number | bigint): number {
  if (typeof argument === 'bigint') throw new CborError('ends too early');
  return argument;
}

/** A half-precision float (RFC 8949, appendix D). */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
