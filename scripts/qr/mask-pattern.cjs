/** Stands in for `qrcode/lib/core/mask-pattern.js`: the same masks and penalties, counted on rows and columns written as text. */

/** Each mask turns over the modules where its number is 0 (ISO/IEC 18004, table 10). */
const MASKS = [
  (row, column) => (row + column) % 2,
  (row) => row % 2,
  (_row, column) => column % 3,
  (row, column) => (row + column) % 3,
  (row, column) => ((row >> 1) + Math.floor(column / 3)) % 2,
  (row, column) => ((row * column) % 2) + ((row * column) % 3),
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2,
  (row, column) => (((row * column) % 3) + ((row + column) % 2)) % 2,
];

/** How hard the symbol would be to read (ISO/IEC 18004, section 7.8.3). */
function penalty({ size, data }) {
  const lines = (modules) => modules.join('').replace(RegExp(`.{${size}}`, 'g'), '$& ');
  const rows = lines(data);
  const all = rows + lines(data.map((_, at) => data[(at % size) * size + Math.floor(at / size)]));
  const points = (text, pattern, each) =>
    (text.match(RegExp(pattern, 'g')) ?? []).reduce((sum, found) => sum + each + found.length, 0);
  return (
    // A run of five alike costs 3, each further module 1; a block of 2 × 2 alike, found by adding each row to the next, 3;
    // what looks like a finder pattern 40.
    points(all, '0{5,}|1{5,}', -2) +
    points(lines(data.subarray(size).map((module, at) => module + data[at])), '(?=00|22)', 3) +
    points(all, '(?=10111010000|00001011101)', 40) +
    // Each 5 % that the dark modules are away from half of all: 10. A dark one counts 20, for twentieths.
    10 * Math.abs(Math.ceil(points(rows, '1', 19) / data.length) - 10)
  );
}

/** No mask is ever asked for: the best is found. */
exports.from = () => undefined;

exports.applyMask = (mask, { size, data, reservedBit }) => {
  for (const at of data.keys()) {
    if (!reservedBit[at] && !MASKS[mask](Math.floor(at / size), at % size)) data[at] ^= 1;
  }
};

exports.getBestMask = (matrix, setFormat) => {
  const penalties = MASKS.map((_, mask) => {
    setFormat(mask);
    exports.applyMask(mask, matrix);
    const points = penalty(matrix);
    exports.applyMask(mask, matrix);
    return points;
  });
  return penalties.indexOf(Math.min(...penalties));
};
