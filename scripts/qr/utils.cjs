/** Stands in for `qrcode/lib/core/utils.js`: without kanji, and the codewords of a version counted instead of listed (ISO/IEC 18004, table 1). */
exports.getSymbolSize = (version) => version * 4 + 17;

exports.getSymbolTotalCodewords = (version) => {
  const patterns = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const alignment = patterns && (25 * patterns - 10) * patterns - 55;
  const modules = (16 * version + 128) * version + 64 - alignment - (version < 7 ? 0 : 36);
  return modules >> 3;
};

/** Bits that a number takes. */
exports.getBCHDigit = (data) => 32 - Math.clz32(data);
