/**
 * Stands in for `qrcode/lib/core/segments.js`, and the segments it makes: every text is one segment of bytes in UTF-8
 * (ISO/IEC 18004, section 7.4.5), so nothing is tested for digits, letters or kanji.
 */
const { BYTE } = require('./mode.cjs');

exports.fromString = exports.rawSplit = (text) => {
  const bytes = new TextEncoder().encode(text);
  return [
    {
      mode: BYTE,
      getLength: () => bytes.length,
      write: (buffer) => bytes.forEach((byte) => buffer.put(byte, 8)),
    },
  ];
};
