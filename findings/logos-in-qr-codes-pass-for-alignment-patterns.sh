#!/usr/bin/env bash
# QR codes with a logo: a dark frame around a light patch, beside the middle, stops ZBar and qr, although error correction makes up for all it covers.
#
# Expected: what a logo covers is a matter of error correction alone. Level Q makes up for a patch of 11 by 11 modules in a symbol of 49 by 49, and
#   does so for a patch that is blank, or holds the same frame exactly in the middle.
# Seen: in symbols of versions 7 to 13, the module in the middle is the centre of an alignment pattern (a dark frame of 5 by 5 around a light one). Both
#   readers look for it there and take the frame of the logo, two modules off, for it; the grid that they lay over the symbol is then bent, and
#   nothing is read. A logo with a frame belongs exactly in the middle.
# Package: @undecaf/zbar-wasm 0.11.0, qr 0.7.0 (symbol made by qrcode 1.5.4)
# Source: ISO/IEC 18004, section 6.3.6 and annex E (alignment patterns); the packages' readers
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @undecaf/zbar-wasm@0.11.0 qr@0.7.0 qrcode@1.5.4
cat >look.mjs <<'JS'
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import { decodeQR } from 'qr/decode.js';
import qrcode from 'qrcode';

const text = 'https://id.example.org/w/k3mQ9xB7aLr2TvWc0dZ_-h?lang=en-GB&v=1&from=a-page-with-a-long-name-aa';
const { modules } = qrcode.create(text, { errorCorrectionLevel: 'Q' });
const [scale, quiet] = [4, 4];
const side = (modules.size + 2 * quiet) * scale;

/** Pixels of the symbol, with a patch of 11 by 11 modules in the middle in which `logo` says what is dark. */
function draw(logo) {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const middle = (modules.size - 1) / 2;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet];
      const [right, down] = [column - middle, row - middle];
      const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.size;
      const isPatch = Math.max(Math.abs(right), Math.abs(down)) <= 5;
      if (isPatch ? logo(right, down) : isInside && modules.get(row, column)) data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  return data;
}

async function read(name, logo) {
  const data = draw(logo);
  const [zbar] = await scanRGBABuffer(data.slice().buffer, side, side);
  let qr;
  try {
    qr = decodeQR({ data, width: side, height: side }, { timeLimit: Infinity });
  } catch {
    // Nothing was found.
  }
  console.log(`${name}: zbar ${zbar?.decode() === text}, qr ${qr === text}`);
}

const frame = (offset) => (right, down) => Math.max(Math.abs(right - offset), Math.abs(down - offset)) === 2;
await read('blank', () => false);
await read('frame in the middle', frame(0));
await read('frame two modules off', frame(2));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'blank: zbar true, qr true
frame in the middle: zbar true, qr true
frame two modules off: zbar false, qr false' ]
