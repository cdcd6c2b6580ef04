declare module 'qrcode/lib/core/qrcode.js' {
  interface QrSymbol {
    /** `data` holds one byte a module, row by row; 1 is dark. */
    modules: { size: number; data: Uint8Array };
  }
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): QrSymbol;
}
