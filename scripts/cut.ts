/** A text of a module as its package publishes it, and what is left in its place. It occurs once, or as often as said. */
export type Cut = readonly [text: string, left?: string, times?: number];

/** Cuts by what they leave out. */
export type Cuts = Readonly<Record<string, readonly Cut[]>>;

/** A module without what the cuts leave out. @throws Error when it is not the text that the cuts were made for */
export function cut(code: string, cuts: Cuts): string {
  let rest = code;
  for (const [what, places] of Object.entries(cuts)) {
    for (const [text, left = '', times = 1] of places) {
      const pieces = rest.split(text);
      if (pieces.length - 1 !== times) throw new Error(`not as expected, where ${what} is left out: ${text}`);
      rest = pieces.join(left);
    }
  }
  return rest;
}
