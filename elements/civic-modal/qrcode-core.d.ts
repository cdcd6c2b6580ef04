declare module 'qrcode/lib/core/qrcode.js' {
  interface QrSymbol {
    version: number;
    modules: {
      size: number;
      /** One byte a module, row by row; 1 is dark. */
      data: Uint8Array;
      /** As `data`; 1 where a module holds no codeword. */
      reservedBit: Uint8Array;
    };
  }
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): QrSymbol;
}
