/** Stands in for `qrcode/lib/core/bit-buffer.js`: bits in bytes, the highest first. */
module.exports = class {
  buffer = [];
  length = 0;

  getLengthInBits() {
    return this.length;
  }

  put(number, bits) {
    while (bits > 0) this.putBit((number >> --bits) & 1);
  }

  putBit(bit) {
    this.buffer[this.length >> 3] |= bit << (7 - (this.length & 7));
    this.length += 1;
  }
};
