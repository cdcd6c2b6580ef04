#!/usr/bin/env bash
# QR encoders choose different masks for the same text, version, level and mode.
#
# Expected: ISO/IEC 18004 scores the eight masks by four rules and takes the lowest score, so encoders that are given the same text, the
#   same level and byte mode draw the same symbol, and a test may compare the symbols of two encoders module by module.
# Seen: of 40 links of 47 characters (version 4, level M, byte mode) five encoders agree on 7. Where they differ, each scores the rules in its own way.
#   By one reading of the rules (runs, blocks, finder-like patterns with light modules on either side, share of dark modules) lean-qr takes
#   the lowest score 40 times, qrcode 39, qr 30, uqr 28, qrcode-generator 11. All symbols can be read: a mask is only a preference.
#   A test that compares encoders has to fix the mask on both sides.
# Packages: lean-qr 2.7.4, qrcode 1.5.4, uqr 0.1.3, qr 0.7.0, qrcode-generator 2.0.4
# Source: ISO/IEC 18004:2015, section 7.8.3; the packages' own options
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact lean-qr@2.7.4 qrcode@1.5.4 uqr@0.1.3 qr@0.7.0 qrcode-generator@2.0.4
cat >look.mjs <<'JS'
import { correction, generate } from 'lean-qr';
import encodeQR from 'qr';
import QRCode from 'qrcode';
import generator from 'qrcode-generator';
import { encode } from 'uqr';

const links = Array.from({ length: 40 }, (_, index) => {
  const id = Buffer.from(String(index * 7919 + 13).padEnd(16, 'x')).toString('base64url').slice(0, 22);
  return `https://id.example.org/w/${id}`;
});

/** Rows of modules, true where dark. */
const grid = (size, isDark) =>
  Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => Boolean(isDark(x, y))));

const bytesOf = (text) => [{ data: Buffer.from(text), mode: 'byte' }];
function withMask(text, maskPattern) {
  const { size, data } = QRCode.create(bytesOf(text), { errorCorrectionLevel: 'M', maskPattern }).modules;
  return grid(size, (x, y) => data[y * size + x]);
}

const encoders = {
  'lean-qr'(text) {
    const code = generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
    return grid(code.size, (x, y) => code.get(x, y));
  },
  qrcode: (text) => withMask(text),
  uqr(text) {
    const { data } = encode(text, { ecc: 'M', border: 0 });
    return grid(data.length, (x, y) => data[y][x]);
  },
  qr(text) {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1, encoding: 'byte' });
    return grid(rows.length - 2, (x, y) => rows[y + 1][x + 1]);
  },
  'qrcode-generator'(text) {
    const code = generator(0, 'M');
    code.addData(text, 'Byte');
    code.make();
    return grid(code.getModuleCount(), (x, y) => code.isDark(y, x));
  },
};

/** The mask that the format information beside the upper left finder pattern names. */
function maskOf(rows) {
  const places = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4], [8, 5], [8, 7], [8, 8], [7, 8], [5, 8], [4, 8], [3, 8], [2, 8], [1, 8], [0, 8]];
  const bits = places.reduce((value, [y, x]) => (value << 1) | Number(rows[y][x]), 0) ^ 0b101010000010010;
  return (bits >> 10) & 7;
}

/** The score of a symbol, lower is better. */
function scoreOf(rows) {
  const size = rows.length;
  const lines = [...rows, ...rows.map((_, x) => rows.map((row) => row[x]))].map((line) => line.map(Number).join(''));
  let score = 0;
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) score += run.length - 2;
    for (const pattern of ['10111010000', '00001011101'])
      for (let at = line.indexOf(pattern); at >= 0; at = line.indexOf(pattern, at + 1)) score += 40;
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++)
      if (new Set([rows[y][x], rows[y - 1][x], rows[y][x - 1], rows[y - 1][x - 1]]).size === 1) score += 3;
  const dark = rows.flat().filter(Boolean).length / size ** 2;
  return score + 10 * Math.floor(Math.abs(dark * 100 - 50) / 5);
}

let agree = 0;
const lowest = Object.fromEntries(Object.keys(encoders).map((name) => [name, 0]));
for (const link of links) {
  const scores = Array.from({ length: 8 }, (_, mask) => scoreOf(withMask(link, mask)));
  const masks = Object.entries(encoders).map(([name, draw]) => [name, maskOf(draw(link))]);
  if (new Set(masks.map(([, mask]) => mask)).size === 1) agree += 1;
  for (const [name, mask] of masks) if (scores[mask] === Math.min(...scores)) lowest[name] += 1;
}
console.log(JSON.stringify({ agree, of: links.length, lowest }));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '{"agree":7,"of":40,"lowest":{"lean-qr":40,"qrcode":39,"uqr":28,"qr":30,"qrcode-generator":11}}' ]
