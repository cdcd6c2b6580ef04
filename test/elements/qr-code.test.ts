import { expect } from '@open-wc/testing';
import { qrCode } from '../../elements/civic-modal/qr-code.js';
import { draw, modulesOf, QUIET } from './support/qr-symbol.js';

const LINKS = [
  'http://localhost:8080/w/0123456789abcdefghijkl',
  'https://civic.example.org/w/Zz-_0123456789ABCDEFGH',
  `https://civic.example.org/deep/path/${'a1b2'.repeat(60)}`,
];

const pixelsOf = (drawing: SVGSVGElement) => Number(drawing.getAttribute('width'));

describe('QR code', () => {
  for (const link of LINKS) {
    for (const mark of [false, true]) {
      it(`has whole-pixel modules, a quiet zone and finders: ${link.length} characters${mark ? ', marked' : ''}`, () => {
        const drawing = draw(link, { mark });
        const { total, dark } = modulesOf(drawing);
        const pixel = pixelsOf(drawing) / total;
        expect(pixel).to.be.at.least(3);
        expect(pixel).to.equal(Math.floor(pixel));
        for (const place of dark) {
          const [x = 0, y = 0] = place.split(',').map(Number);
          expect(Math.min(x, y)).to.be.at.least(QUIET);
          expect(Math.max(x, y)).to.be.below(total - QUIET);
        }
        for (const [x, y] of [
          [QUIET, QUIET],
          [total - 11, QUIET],
          [QUIET, total - 11],
        ] as const) {
          expect(dark.has(`${x},${y}`) && dark.has(`${x + 6},${y + 6}`)).to.equal(true);
          expect(dark.has(`${x + 1},${y + 1}`)).to.equal(false);
        }
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
        expect(drawing.getAttribute('height')).to.equal(drawing.getAttribute('width'));
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
      expect(drawing.firstElementChild?.getAttribute('fill')).to.equal('#fff');
      expect(drawing.firstElementChild?.getAttribute('width')).to.equal('100%');
      expect(drawing.outerHTML).not.to.match(/var\(|currentcolor|style=|class="(?!qr")/i);
    }
  });

  it('is an image with a name', () => {
    const drawing = draw('https://a.test/w/x');
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.equal('A code');
    expect(drawing.getAttribute('part')).to.equal('qr');
  });

  it('differs with the text', () => {
    const path = (text: string) => draw(text).querySelector('path')?.getAttribute('d');
    expect(path('https://a.test/w/1')).not.to.equal(path('https://a.test/w/2'));
  });

  it('refuses to be empty, and more than a symbol holds', () => {
    for (const mark of [false, true]) {
      expect(() => qrCode('', 'x', { mark })).to.throw();
      expect(() => qrCode('x'.repeat(2400), 'x', { mark })).to.throw();
    }
  });
});
