import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { qrCode } from '../../elements/civic-modal/qr-code.js';

const LINKS = [
  'http://localhost:8080/w/0123456789abcdefghijkl',
  'https://civic.example.org/w/Zz-_0123456789ABCDEFGH',
  `https://civic.example.org/deep/path/${'a1b2'.repeat(60)}`,
];

function draw(text: string): SVGSVGElement {
  const box = document.createElement('div');
  render(qrCode(text, 'A code'), box);
  const drawing = box.querySelector('svg');
  if (!drawing) throw new Error('no drawing');
  return drawing;
}

/** Which modules are dark, from the path: what a camera would see. */
function modules(drawing: SVGSVGElement): { size: number; dark: Set<string> } {
  const dark = new Set<string>();
  for (const [, x, y, run] of drawing
    .querySelector('path')
    ?.getAttribute('d')
    ?.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g) ?? []) {
    for (let i = 0; i < Number(run); i += 1) dark.add(`${Number(x) + i},${y}`);
  }
  return { size: drawing.viewBox.baseVal.width, dark };
}

describe('QR code', () => {
  for (const link of LINKS) {
    it(`has whole-pixel modules, a quiet zone and finders: ${link.length} characters`, () => {
      const drawing = draw(link);
      const { size, dark } = modules(drawing);
      const pixel = Number(drawing.getAttribute('width')) / size;
      expect(pixel).to.be.at.least(3);
      expect(pixel).to.equal(Math.floor(pixel));
      for (const place of dark) {
        const [x = 0, y = 0] = place.split(',').map(Number);
        expect(Math.min(x, y)).to.be.at.least(4);
        expect(Math.max(x, y)).to.be.below(size - 4);
      }
      for (const [x, y] of [
        [4, 4],
        [size - 11, 4],
        [4, size - 11],
      ] as const) {
        expect(dark.has(`${x},${y}`) && dark.has(`${x + 6},${y + 6}`)).to.equal(true);
        expect(dark.has(`${x + 1},${y + 1}`)).to.equal(false);
      }
    });
  }

  it('is an image with a name', () => {
    const drawing = draw('https://a.test/w/x');
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.equal('A code');
  });

  it('differs with the text', () => {
    const path = (text: string) => draw(text).querySelector('path')?.getAttribute('d');
    expect(path('https://a.test/w/1')).not.to.equal(path('https://a.test/w/2'));
  });

  it('refuses to be empty', () => {
    expect(() => qrCode('', 'x')).to.throw();
  });
});
