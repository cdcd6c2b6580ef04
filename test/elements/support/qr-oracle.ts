import { getBlocksCount, getTotalCodewordsCount } from 'qrcode/lib/core/error-correction-code.js';
import { M, Q } from 'qrcode/lib/core/error-correction-level.js';
import { create, type QrSymbol } from 'qrcode/lib/core/qrcode.js';
import { getCapacity } from 'qrcode/lib/core/version.js';

/** Another encoder than ours, which says what the drawing of a text has to be: `qrcode`. */

export type Level = 'M' | 'Q';

const LEVELS = { M, Q };

/** How many bytes a symbol of a version holds. */
export function capacityOf(version: number, level: Level): number {
  return getCapacity(version, LEVELS[level]);
}

/** How many blocks of codewords a symbol has, and how many codewords of each block are for error correction. */
export function correctionOf(version: number, level: Level): { blocks: number; correcting: number } {
  const blocks = getBlocksCount(version, LEVELS[level]);
  return { blocks, correcting: getTotalCodewordsCount(version, LEVELS[level]) / blocks };
}

/**
 * The eight symbols of a text as bytes, one for each mask, in the smallest version that holds it. Encoders weigh masks in different ways;
 * a reader accepts each of them.
 */
export function symbolsOf(text: string, level: Level): QrSymbol[] {
  return Array.from({ length: 8 }, (_, maskPattern) =>
    create([{ data: text, mode: 'byte' }], { errorCorrectionLevel: level, maskPattern }),
  );
}

/** The dark modules of a symbol, as `x,y`. */
export function darkModulesOf({ modules: { size, data } }: QrSymbol): Set<string> {
  const dark = new Set<string>();
  for (const [at, module] of data.entries()) if (module) dark.add(`${at % size},${Math.floor(at / size)}`);
  return dark;
}
