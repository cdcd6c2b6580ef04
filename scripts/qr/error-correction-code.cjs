/**
 * Stands in for `qrcode/lib/core/error-correction-code.js`: level M only, from version 1 (ISO/IEC 18004, table 9).
 * The number of error correction codewords is that of the blocks, times that of each block.
 */
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
  31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];
const PER_BLOCK = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];

exports.getBlocksCount = (version) => BLOCKS[version - 1];
exports.getTotalCodewordsCount = (version) => BLOCKS[version - 1] * PER_BLOCK[version - 1];
