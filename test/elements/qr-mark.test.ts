import { expect } from '@open-wc/testing';
import { capacityOf, correctionOf, darkModulesOf, symbolsOf } from './support/qr-oracle.js';
import { blocksOf, draw, modulesOf, placesOfBits } from './support/qr-symbol.js';

/** Versions of the symbols that our links have. */
const VERSIONS = [4, 5, 6, 7, 8, 9, 10];

/** Where in a module to look. */
const PARTS = [0, 1 / 3, 2 / 3, 1];

const link = (length: number, seed: number) =>
  `https://id.example.org/w/`.padEnd(length, `${seed}Zz-_k3mQ9xB7aLr2TvWc0d`).slice(0, length);

const longestOf = (version: number) => capacityOf(version, 'Q');

/** Links of every size that ours have, three for each version. */
const links = VERSIONS.flatMap((version) => {
  const [shortest, longest] = [longestOf(version - 1) + 1, longestOf(version)];
  return [shortest, Math.floor((shortest + longest) / 2), longest].map((length) => link(length, length));
});

/** The places that are in one set and not in the other. */
const without = (places: Set<string>, others: Set<string>) =>
  [...places].filter((place) => !others.has(place));

/** The symbol that another encoder makes of a text, with the mask that the drawing has, and the dark modules that the mark takes from it. */
function compare(text: string) {
  const { size, dark } = modulesOf(draw(text, { mark: true }));
  const fitting = symbolsOf(text, 'Q').filter((symbol) => without(dark, darkModulesOf(symbol)).length === 0);
  const [symbol] = fitting;
  if (!symbol || fitting.length > 1) throw new Error(`${fitting.length} symbols fit the drawing`);
  return { symbol, size, lost: new Set(without(darkModulesOf(symbol), dark)) };
}

describe('QR code with our mark', () => {
  it('is the symbol at level Q, apart from modules around its middle', () => {
    for (const text of links) {
      const { symbol, size, lost } = compare(text);
      expect(size).to.equal(symbol.modules.size);
      expect(lost.size).to.be.above(0);
      for (const place of lost)
        for (const along of place.split(',').map(Number))
          expect(Math.abs(along - (size - 1) / 2)).to.be.at.most(0.125 * size);
    }
  });

  it('leaves half of what level Q corrects, in every block of codewords', () => {
    const versions = new Set<number>();
    for (const text of links) {
      const { symbol, size, lost } = compare(text);
      const { blocks, correcting } = correctionOf(symbol.version, 'Q');
      versions.add(symbol.version);
      const places = placesOfBits(size, symbol.modules.reservedBit);
      const order = blocksOf(Math.floor(places.length / 8), blocks, correcting);
      expect(order.length).to.equal(Math.floor(places.length / 8));
      const wrong = Array.from({ length: blocks }, () => new Set<number>());
      for (const [bit, { x, y }] of places.entries())
        if (lost.has(`${x},${y}`)) wrong[order[bit >> 3] ?? 0]?.add(bit >> 3);
      for (const { size: codewordsWrong } of wrong) expect(codewordsWrong).to.be.at.most(correcting / 4);
    }
    expect([...versions]).to.have.members(VERSIONS);
  });

  for (const longest of VERSIONS.map(longestOf)) {
    it(`draws the mark at most a fifth as wide, and over no dark module: ${longest} characters`, () => {
      const { total, size, quietZone, module, dark, inkAt } = modulesOf(
        draw(link(longest, 1), { mark: true }),
      );
      const isTouched = (x: number, y: number) => {
        const [left, top] = [x, y].map((at) => (at + quietZone) * module) as [number, number];
        return PARTS.some((right) =>
          PARTS.some((down) => inkAt(left + right * (module - 1), top + down * (module - 1)) !== 'light'),
        );
      };
      const around = Array.from({ length: 17 }, (_, i) => (size - 17) / 2 + i);
      const touched = around
        .flatMap((x) => around.map((y) => [x, y] as const))
        .filter(([x, y]) => !dark.has(`${x},${y}`) && isTouched(x, y));
      const columns = touched.map(([x]) => x);
      expect(Math.max(...columns) - Math.min(...columns)).to.be.within(4, 0.2 * total);
      // A dark module that the mark touched would have its colour somewhere.
      for (const place of dark) {
        const [x = 0, y = 0] = place.split(',').map(Number);
        for (const right of PARTS)
          for (const down of PARTS)
            expect(
              inkAt(
                (x + quietZone) * module + right * (module - 1),
                (y + quietZone) * module + down * (module - 1),
              ),
            ).to.equal('dark');
      }
    });
  }

  it('is not there unless asked for', () => {
    for (const options of [{}, { mark: false }]) {
      const drawing = draw(link(47, 1), options);
      const { inkAt } = modulesOf(drawing);
      const inks = new Set<string>();
      for (let y = 0; y < drawing.width; y += 1)
        for (let x = 0; x < drawing.width; x += 1) inks.add(inkAt(x, y));
      expect([...inks].toSorted()).to.deep.equal(['dark', 'light']);
    }
  });
});
