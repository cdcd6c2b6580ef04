/** Stands in for `qrcode/lib/core/mode.js`: the byte mode (ISO/IEC 18004, tables 2 and 3) is the only one. */
exports.BYTE = { bit: 4 };
exports.getCharCountIndicator = (_mode, version) => (version < 10 ? 8 : 16);
