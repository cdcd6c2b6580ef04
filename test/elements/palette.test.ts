import { expect } from '@open-wc/testing';
import { palette } from '../../src/palette/index.js';
import { pageColours, plainColours } from '../../src/palette/page-styles.js';

/** Red, green and blue of a custom property where these declarations hold. */
function colour(declarations: string, name: string): number[] {
  const element = document.createElement('p');
  element.style.cssText = `${declarations}; color: var(${name})`;
  document.body.append(element);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.fillStyle = getComputedStyle(element).color;
  canvas.fillRect(0, 0, 1, 1);
  element.remove();
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

describe('the plain colours, for browsers that cannot compute', () => {
  const names = [...plainColours.matchAll(/(--_[\w-]+):/g)].map(([, name = '']) => name);

  it('are those that the pages use', () => {
    for (const name of ['--_text', '--_surface', '--_link']) expect(names).to.include(name);
  });

  for (const name of names) {
    it(`${name} is the light one`, () => {
      const plain = colour(plainColours, name);
      const computed = colour(`color-scheme: light; ${palette} ${pageColours}`, name);
      expect(plain.every((value, at) => Math.abs(value - (computed[at] ?? 0)) <= 2)).to.equal(
        true,
        `${plain} is not ${computed}`,
      );
    });
  }
});
