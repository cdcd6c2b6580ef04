/** Stands in for `qrcode/lib/core/version.js`: the smallest version for one segment of bytes. */
const { getTotalCodewordsCount } = require('./error-correction-code.cjs');
const { getBCHDigit, getSymbolTotalCodewords } = require('./utils.cjs');
const { getCharCountIndicator } = require('./mode.cjs');

/** Generator of the version's own error correction (ISO/IEC 18004, annex D). */
const G18 = 0x1f25;

exports.from = (version) => version;

exports.getBestVersionForData = ([bytes], level) => {
  for (let version = 1; version <= 40; version += 1) {
    const bits = 4 + getCharCountIndicator(bytes.mode, version) + 8 * bytes.getLength();
    if (bits <= (getSymbolTotalCodewords(version) - getTotalCodewordsCount(version, level)) * 8)
      return version;
  }
  return undefined;
};

exports.getEncodedBits = (version) => {
  let rest = version << 12;
  while (getBCHDigit(rest) >= getBCHDigit(G18)) rest ^= G18 << (getBCHDigit(rest) - getBCHDigit(G18));
  return (version << 12) | rest;
};
