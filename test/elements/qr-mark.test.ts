import { expect } from '@open-wc/testing';
import { create } from 'qrcode/lib/core/qrcode.js';
import { blocksOf, draw, modulesOf, placesOfBits, QUIET } from './support/qr-symbol.js';

/** By version: codewords, blocks, and codewords of each block that correct, at level Q (ISO/IEC 18004, table 9). */
const LEVEL_Q: Record<number, [codewords: number, blocks: number, correcting: number]> = {
  4: [100, 2, 26],
  5: [134, 4, 18],
  6: [172, 4, 24],
  7: [196, 6, 18],
  8: [242, 6, 22],
  9: [292, 8, 20],
  10: [346, 8, 24],
};
/** A version needs links of up to so many characters, from one more than the version before. */
const LONGEST = [32, 46, 60, 74, 86, 108, 130, 151];

/** Where in a module to look. */
const PARTS = [0, 0.25, 0.5, 0.75, 1];

const link = (length: number, seed: number) =>
  `https://id.example.org/w/`.padEnd(length, `${seed}Zz-_k3mQ9xB7aLr2TvWc0d`).slice(0, length);

/** Links of every size that ours have, three of each. */
const links = LONGEST.slice(1).flatMap((longest, i) => {
  const shortest = (LONGEST[i] ?? 0) + 1;
  return [shortest, Math.floor((shortest + longest) / 2), longest].map((length) => link(length, length));
});

/** The symbol as it should be, and where the drawing of it with the mark is different. */
function compare(text: string) {
  const symbol = create(text, { errorCorrectionLevel: 'Q' });
  const { size, data, reservedBit } = symbol.modules;
  const { total, dark } = modulesOf(draw(text, { mark: true }));
  const lost = new Set<string>();
  const gained = new Set<string>();
  for (const [at, module] of data.entries()) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const drawn = dark.has(`${x + QUIET},${y + QUIET}`);
    if (module && !drawn) lost.add(`${x},${y}`);
    if (!module && drawn) gained.add(`${x},${y}`);
  }
  return { version: symbol.version, size, total, reservedBit, lost, gained };
}

describe('QR code with our mark', () => {
  it('is the symbol at level Q, apart from modules around its middle', () => {
    for (const text of links) {
      const { size, total, lost, gained } = compare(text);
      expect(total).to.equal(size + 2 * QUIET);
      expect(gained.size).to.equal(0);
      expect(lost.size).to.be.above(0);
      for (const place of lost)
        for (const along of place.split(',').map(Number))
          expect(Math.abs(along - (size - 1) / 2)).to.be.at.most(0.125 * size);
    }
  });

  it('leaves half of what level Q corrects, in every block of codewords', () => {
    const versions = new Set<number>();
    for (const text of links) {
      const { version, size, reservedBit, lost } = compare(text);
      const [codewords = 0, blocks = 0, correcting = 0] = LEVEL_Q[version] ?? [];
      versions.add(version);
      const places = placesOfBits(size, reservedBit);
      const order = blocksOf(codewords, blocks, correcting);
      expect(Math.floor(places.length / 8)).to.equal(codewords);
      expect(order.length).to.equal(codewords);
      const wrong = Array.from({ length: blocks }, () => new Set<number>());
      for (const [bit, { x, y }] of places.entries())
        if (lost.has(`${x},${y}`)) wrong[order[bit >> 3] ?? 0]?.add(bit >> 3);
      for (const { size: codewordsWrong } of wrong) expect(codewordsWrong).to.be.at.most(correcting / 4);
    }
    expect([...versions].map(String)).to.have.members(Object.keys(LEVEL_Q));
  });

  for (const longest of LONGEST.slice(1)) {
    it(`draws the mark at most a fifth as wide, and over no dark module: ${longest} characters`, () => {
      const drawing = draw(link(longest, 1), { mark: true });
      document.body.append(drawing);
      const { total, dark } = modulesOf(drawing);
      const paths = [...drawing.querySelectorAll<SVGGeometryElement>('g path')];
      const toMark = (paths[0]?.getScreenCTM() ?? new DOMMatrix())
        .inverse()
        .multiply(drawing.getScreenCTM() ?? new DOMMatrix());
      const covers = (x: number, y: number) => {
        const point = new DOMPoint(x, y).matrixTransform(toMark);
        return paths.some((path) =>
          path.hasAttribute('stroke') ? path.isPointInStroke(point) : path.isPointInFill(point),
        );
      };
      const around = Array.from({ length: 17 }, (_, i) => (total - 17) / 2 + i);
      const touched = around
        .flatMap((x) => around.map((y) => [x, y] as const))
        .filter(([x, y]) => PARTS.some((right) => PARTS.some((down) => covers(x + right, y + down))));
      drawing.remove();
      const columns = touched.map(([x]) => x);
      expect(Math.max(...columns) - Math.min(...columns)).to.be.within(4, 0.2 * total);
      expect(touched.filter(([x, y]) => dark.has(`${x},${y}`))).to.deep.equal([]);
    });
  }

  it('is not there unless asked for', () => {
    expect(draw(link(47, 1)).querySelector('g')).to.equal(null);
    expect(draw(link(47, 1), { mark: false }).querySelector('g')).to.equal(null);
  });
});
