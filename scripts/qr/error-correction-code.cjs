/**
 * Stands in for `qrcode/lib/core/error-correction-code.js`: levels M and Q (ISO/IEC 18004, table 9).
 * The number of error correction codewords is that of the blocks, times that of each block.
 */

/** From version 1: the blocks; the codewords of each block, as long as they vary; those of the later versions. */
const M = [
  [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
    31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
  [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26],
  28,
];
const Q = [
  [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38,
    40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
  ],
  [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28],
  30,
];

exports.getBlocksCount = (version, { bit }) => (bit ? Q : M)[0][version - 1];

exports.getTotalCodewordsCount = (version, { bit }) => {
  const [blocks, perBlock, later] = bit ? Q : M;
  return blocks[version - 1] * (perBlock[version - 1] ?? later);
};
