import { expect } from '@open-wc/testing';
import { qrCode } from '../../elements/civic-modal/qr-code.js';
import { capacityOf, darkModulesOf, symbolsOf } from './support/qr-oracle.js';
import { draw, modulesOf } from './support/qr-symbol.js';

const LINKS = [
  'http://localhost:8080/w/0123456789abcdefghijkl',
  'https://civic.example.org/w/Zz-_0123456789ABCDEFGH',
  `https://civic.example.org/deep/path/${'a1b2'.repeat(60)}`,
];
/** A text that fills a symbol to the last byte. */
const filling = (version: number) =>
  'https://id.example.org/w/'
    .padEnd(capacityOf(version, 'M'), 'aB3-_zQ9/')
    .slice(0, capacityOf(version, 'M'));

const pixelsOf = (drawing: HTMLCanvasElement) => drawing.width / 4;
const inOrder = (places: Set<string>) => [...places].toSorted().join(' ');

describe('QR code', () => {
  for (const text of [...LINKS, 'Grüße, 你好 👋', ...[1, 2, 6, 7, 10, 14, 27, 40].map(filling)]) {
    it(`is module by module a symbol that another encoder makes: ${text.length} characters`, () => {
      const { dark } = modulesOf(draw(text));
      expect(symbolsOf(text, 'M').map((symbol) => inOrder(darkModulesOf(symbol)))).to.include(inOrder(dark));
    });
  }

  for (const link of LINKS) {
    for (const mark of [false, true]) {
      it(`has whole-pixel modules of three pixels at least, and a quiet zone of four modules: ${link.length} characters${mark ? ', marked' : ''}`, () => {
        const drawing = draw(link, { mark });
        const { total, quietZone, size, dark } = modulesOf(drawing);
        const pixel = pixelsOf(drawing) / total;
        expect(pixel).to.be.at.least(3);
        expect(pixel).to.equal(Math.floor(pixel));
        expect(quietZone).to.equal(4);
        expect(Math.max(...[...dark].flatMap((place) => place.split(',').map(Number)))).to.equal(size - 1);
      });
    }
  }

  it('is as large as asked for, or up to one pixel a module less', () => {
    for (const link of LINKS) {
      for (const size of [240, 300, 400, 1080]) {
        const drawing = draw(link, { size });
        const { total } = modulesOf(drawing);
        if (size < 3 * total) continue;
        expect(pixelsOf(drawing)).to.be.within(size - total + 1, size);
        expect(drawing.height).to.equal(drawing.width);
      }
    }
  });

  it('is larger than asked for where modules would be too small to scan', () => {
    const drawing = draw(LINKS[2] ?? '', { size: 100 });
    expect(pixelsOf(drawing)).to.equal(3 * modulesOf(drawing).total);
  });

  it('brings its own light ground and dark modules, in colours that no theme changes', () => {
    for (const options of [{}, { mark: true }]) {
      const drawing = draw('https://a.test/w/x', options);
      const { inkAt } = modulesOf(drawing);
      const corners = [0, drawing.width - 1];
      for (const x of corners) for (const y of corners) expect(inkAt(x, y)).to.equal('light');
      // Nothing behind the drawing shines through.
      const points = drawing.getContext('2d')?.getImageData(0, 0, drawing.width, drawing.width).data;
      expect(points?.every((value, index) => index % 4 !== 3 || value === 255)).to.equal(true);
    }
  });

  it('is an image with a name', () => {
    const drawing = draw('https://a.test/w/x');
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.equal('A code');
    expect(drawing.getAttribute('part')).to.equal('qr');
  });

  it('differs with the text', () => {
    const dark = (text: string) => inOrder(modulesOf(draw(text)).dark);
    expect(dark('https://a.test/w/1')).not.to.equal(dark('https://a.test/w/2'));
  });

  it('holds 2,331 bytes, with the mark 1,663, and refuses one more or none', () => {
    for (const [mark, most] of [
      [false, 2331],
      [true, 1663],
    ] as const) {
      expect(capacityOf(40, mark ? 'Q' : 'M')).to.equal(most);
      expect(() => qrCode('x'.repeat(most), 'x', { mark })).not.to.throw();
      expect(() => qrCode('x'.repeat(most + 1), 'x', { mark })).to.throw();
      // Two bytes in UTF-8.
      expect(() => qrCode('é'.repeat((most + 1) / 2), 'x', { mark })).to.throw();
      expect(() => qrCode('', 'x', { mark })).to.throw();
    }
  });
});
