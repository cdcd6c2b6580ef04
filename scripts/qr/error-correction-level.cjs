/** Stands in for `qrcode/lib/core/error-correction-level.js`: the levels M and Q, by name (ISO/IEC 18004, table 12). */
const LEVELS = { M: { bit: 0 }, Q: { bit: 3 } };

exports.M = LEVELS.M;
exports.from = (name) => LEVELS[name];
