/** The few CBOR forms (RFC 8949, preferred ones) of which requests for mdocs and our own mdocs are made, and the structures that signatures go over. */

export const NULL = Buffer.of(0xf6);

export function boolean(value: boolean): Buffer {
  return Buffer.of(value ? 0xf5 : 0xf4);
}

export function integer(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

export function text(value: string): Buffer {
  const content = Buffer.from(value, 'utf8');
  return Buffer.concat([head(3, content.length), content]);
}

export function bytes(content: Uint8Array): Buffer {
  return Buffer.concat([head(2, content.length), content]);
}

/** @param items data items that are encoded already */
export function array(...items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([head(4, items.length), ...items]);
}

/** @param entries keys and values that are encoded already, in the order in which they are written */
export function map(...entries: readonly (readonly [key: Uint8Array, value: Uint8Array])[]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()]);
}

/** An encoded data item as a data item: tag 24 (RFC 8949, section 3.4.5.1). */
export function embedded(item: Uint8Array): Buffer {
  return Buffer.concat([head(6, 24), bytes(item)]);
}

/** A date-time (tag 0) in UTC and without fractions of a second (ISO/IEC 18013-5, section 9.1.2.4). @param seconds since 1970 */
export function dateTime(seconds: number): Buffer {
  return Buffer.concat([head(6, 0), text(`${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`)]);
}

function head(major: number, argument: number): Buffer {
  const initial = major << 5;
  if (argument < 24) return Buffer.of(initial | argument);
  if (argument < 0x100) return Buffer.of(initial | 24, argument);
  if (argument < 0x10000) return Buffer.of(initial | 25, argument >> 8, argument & 0xff);
  const long = Buffer.of(initial | 26, 0, 0, 0, 0);
  long.writeUInt32BE(argument, 1);
  return long;
}
