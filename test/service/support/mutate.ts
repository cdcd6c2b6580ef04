/** The same numbers in each run, each below what is asked: mulberry32. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Bytes that begin something in CBOR. */
export const CBOR = [0x9b, 0xbb, 0x5b, 0x9f, 0xbf, 0x5f, 0xd8, 0xff, 0xfb, 0xa0, 0x80];
/** Bytes that begin something in DER, or a length in it. */
export const DER = [0x02, 0x03, 0x04, 0x05, 0x06, 0x30, 0x31, 0x80, 0x82, 0x84, 0xa0, 0xa3, 0xff];
/** What separates the parts of a JWS, of an SD-JWT and of JSON. */
export const TEXT = Buffer.from('.~="{}[],:\\%\0é');

/** One to three changes: a byte, a cut, a repetition, or one of the bytes that mean something. */
export function mutate(input: Buffer, next: (below: number) => number, meaning: ArrayLike<number>): Buffer {
  let bytes = Buffer.from(input);
  for (let left = 1 + next(3); left > 0; left--) {
    const at = next(bytes.length);
    const kind = next(5);
    if (kind === 0) bytes[at] = next(256);
    if (kind === 1) bytes = bytes.subarray(0, at + 1);
    if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - next(40)))]);
    if (kind === 3) bytes[at] = meaning[next(meaning.length)] ?? 0;
    if (kind === 4) bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
  }
  return bytes;
}
