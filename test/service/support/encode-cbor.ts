/** A tagged item for `encodeCbor`. */
export class Tag {
  readonly tag: number;
  readonly content: unknown;

  constructor(tag: number, content: unknown) {
    this.tag = tag;
    this.content = content;
  }
}

/** Bytes that `encodeCbor` puts in as they are. */
export class Raw {
  readonly encoded: Buffer;

  constructor(encoded: Uint8Array | string) {
    this.encoded = typeof encoded === 'string' ? Buffer.from(encoded, 'hex') : Buffer.from(encoded);
  }
}

/** An encoder of CBOR for the tests alone, which also writes what nobody should. Objects become maps with text keys. */
export function encodeCbor(value: unknown): Buffer {
  if (value instanceof Raw) return value.encoded;
  if (value === null) return Buffer.of(0xf6);
  if (value === undefined) return Buffer.of(0xf7);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xf5 : 0xf4);
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Tag) return Buffer.concat([head(6, value.tag), encodeCbor(value.content)]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(encodeCbor)]);
  const entries =
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value as object);
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(encodeCbor)]);
}

/** An encoded item as a byte string in tag 24. */
export function embed(value: unknown): Tag {
  return new Tag(24, encodeCbor(value));
}

function encodeNumber(value: number): Buffer {
  if (Number.isSafeInteger(value)) return value < 0 ? head(1, -1 - value) : head(0, value);
  const float = Buffer.alloc(9, 0xfb);
  float.writeDoubleBE(value, 1);
  return float;
}

function head(major: number, argument: number): Buffer {
  const initial = major << 5;
  if (argument < 24) return Buffer.of(initial | argument);
  if (argument < 0x100) return Buffer.of(initial | 24, argument);
  const bytes = Buffer.alloc(9, initial | 27);
  bytes.writeBigUInt64BE(BigInt(argument), 1);
  return argument < 0x10000 ? Buffer.concat([Buffer.of(initial | 25), bytes.subarray(7)]) : bytes;
}
