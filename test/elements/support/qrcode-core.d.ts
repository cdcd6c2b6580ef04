// The parts of `qrcode` that tests use. The package has no types of its own.

declare module 'qrcode/lib/core/qrcode.js' {
  interface QrSymbol {
    version: number;
    modules: {
      size: number;
      /** One byte a module, row by row; 1 is dark. */
      data: Uint8Array;
      /** As `data`; 1 where a module holds no bit of a codeword. */
      reservedBit: Uint8Array;
    };
  }
  interface QrOptions {
    errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H';
    /** Default: the smallest that holds the segments. */
    version?: number;
    /** 0 to 7; default: the one with the lowest penalty. */
    maskPattern?: number;
  }
  export function create(segments: { data: string; mode: 'byte' }[], options: QrOptions): QrSymbol;
}

declare module 'qrcode/lib/core/error-correction-level.js' {
  export interface ErrorCorrectionLevel {
    bit: number;
  }
  export const M: ErrorCorrectionLevel;
  export const Q: ErrorCorrectionLevel;
}

declare module 'qrcode/lib/core/version.js' {
  import type { ErrorCorrectionLevel } from 'qrcode/lib/core/error-correction-level.js';
  /** How many bytes a symbol holds in byte mode. */
  export function getCapacity(version: number, level: ErrorCorrectionLevel): number;
}

declare module 'qrcode/lib/core/error-correction-code.js' {
  import type { ErrorCorrectionLevel } from 'qrcode/lib/core/error-correction-level.js';
  export function getBlocksCount(version: number, level: ErrorCorrectionLevel): number;
  /** How many codewords of all blocks together are for error correction. */
  export function getTotalCodewordsCount(version: number, level: ErrorCorrectionLevel): number;
}
