/** Stands in for `qrcode/lib/core/error-correction-level.js`: level M (ISO/IEC 18004, section 7.9) is the only one. */
exports.M = { bit: 0 };
exports.from = () => exports.M;
