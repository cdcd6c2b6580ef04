/** Stands in for `qrcode/lib/core/reed-solomon-encoder.js` and what it imports: without tables of logarithms. */

/** The product of two bytes, modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, section 7.5.2). */
function times(one, other) {
  let product = 0;
  for (let power = one, rest = other; rest; rest >>= 1) {
    if (rest & 1) product ^= power;
    power = (power << 1) ^ ((power >> 7) * 0x11d);
  }
  return product;
}

module.exports = class {
  /** The generator is the product of x - 2⁰, x - 2¹ and so on (annex A); its first coefficient, 1, is left out. */
  constructor(degree) {
    this.generator = [];
    for (let root = 1; this.generator.length < degree; root = times(root, 2)) {
      this.generator = [...this.generator, 0].map(
        (coefficient, i, all) => coefficient ^ times(i ? all[i - 1] : 1, root),
      );
    }
  }

  /** The remainder of the data by the generator, as in a shift register (section 7.5.2). */
  encode(data) {
    return data.reduce(
      (rest, byte) =>
        this.generator.map((coefficient, i) => times(coefficient, byte ^ rest[0]) ^ rest[i + 1]),
      this.generator.map(() => 0),
    );
  }
};
