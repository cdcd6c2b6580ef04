#!/usr/bin/env bash
# lean-qr/nano draws a larger symbol than lean-qr for the same ASCII text, level and limits.
#
# Expected: nano is the same encoder with fewer modes, so a link that is written as bytes in any case gives the same symbol.
# Seen: nano puts an ECI header (UTF-8) before every text, 12 bits that plain ASCII does not need. Where a text just fits a version, the symbol grows
#   by one: level M, 26 characters 29 instead of 25 modules, 42 characters 33 instead of 29, 62 characters 37 instead of 33. On a screen of the same
#   size each module gets smaller, which is what cameras fail at. A reader sees the header: jsqr reports the chunks "eci, byte".
# Package: lean-qr 2.7.4 (read with jsqr 1.4.0)
# Source: the package's types (mode.utf8 has ECI 26, mode.ascii has none); ISO/IEC 18004:2015, section 7.4.2 and table 7
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact lean-qr@2.7.4 jsqr@1.4.0
cat >look.mjs <<'JS'
import jsqr from 'jsqr';
import { correction, generate } from 'lean-qr';
import { generate as nano } from 'lean-qr/nano';

const limits = { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M };

function read(code) {
  const scale = 6;
  const size = (code.size + 8) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (code.get(Math.floor(x / scale) - 4, Math.floor(y / scale) - 4)) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return jsqr(pixels, size, size);
}

for (const length of [26, 42, 62]) {
  const text = 'https://id.example.org/w/'.padEnd(length, 'x');
  const codes = [generate(text, limits), nano(text, limits)];
  const chunks = codes.map((code) => {
    const found = read(code);
    if (found.data !== text) throw new Error('read something else');
    return found.chunks.map(({ type }) => type).join('+');
  });
  console.log(length, codes.map(({ size }) => size).join(' '), chunks.join(' '));
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '26 25 29 byte eci+byte
42 29 33 byte eci+byte
62 33 37 byte eci+byte' ]
