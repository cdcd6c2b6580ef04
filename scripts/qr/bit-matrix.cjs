/** Stands in for `qrcode/lib/core/bit-matrix.js`: the modules row by row, and which of them hold no data. */
module.exports = class {
  constructor(size) {
    this.size = size;
    this.data = new Uint8Array(size * size);
    this.reservedBit = new Uint8Array(size * size);
  }

  set(row, column, dark, reserved) {
    const at = row * this.size + column;
    this.data[at] = dark;
    if (reserved) this.reservedBit[at] = 1;
  }

  isReserved(row, column) {
    return this.reservedBit[row * this.size + column];
  }
};
