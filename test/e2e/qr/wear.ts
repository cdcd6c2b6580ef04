import type { Picture } from './drawing.js';

/** Numbers from 0 to 1, the same ones for the same seed (xorshift). */
export function random(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Rows of one channel weighed with the kernel, and turned: twice is rows and columns. */
function weigh(
  channel: Float32Array,
  width: number,
  height: number,
  kernel: readonly number[],
): Float32Array {
  const turned = new Float32Array(channel.length);
  const reach = (kernel.length - 1) / 2;
  const row = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y += 1) {
    row.set(channel.subarray(y * width, (y + 1) * width), reach);
    row.fill(row[reach] ?? 0, 0, reach).fill(row[reach + width - 1] ?? 0, reach + width);
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let i = 0; i < kernel.length; i += 1) sum += (kernel[i] ?? 0) * (row[x + i] ?? 0);
      turned[x * height + y] = sum;
    }
  }
  return turned;
}

/**
 * Out of focus: in grey, by a Gaussian.
 * @param deviation in modules
 */
export function blur(picture: Picture, deviation: number): Picture {
  const { width, height, data, module } = picture;
  const reach = Math.ceil(3 * deviation * module);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - reach) / (deviation * module)) ** 2),
  );
  const sum = bell.reduce((total, value) => total + value, 0);
  const kernel = bell.map((value) => value / sum);
  const grey = new Float32Array(width * height).map(
    (_, i) => 0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0),
  );
  const soft = weigh(weigh(grey, width, height, kernel), height, width, kernel);
  return { ...picture, data: data.map((_, i) => (i % 4 === 3 ? 255 : (soft[i >> 2] ?? 0))) };
}

/** What a reader finds the symbol by, as squares of modules: x, y, side. */
function landmarks(modules: number): [number, number, number][] {
  const far = modules - 8;
  return [
    [0, 0, 8],
    [far, 0, 8],
    [0, far, 8],
    [modules - 9, modules - 9, 5],
  ];
}

/**
 * Stains: square patches of one colour each, dark or light, on whole modules.
 * @param share of the symbol's area that they take together
 * @param seed the same stains for the same number
 */
export function stain(picture: Picture, share: number, patches: number, seed: number): Picture {
  const { modules, module, start, width } = picture;
  const data = picture.data.slice();
  const next = random(seed);
  const side = Math.ceil(Math.sqrt((modules ** 2 * share) / patches));
  for (let left = patches; left > 0; ) {
    const x = Math.floor(next() * (modules - side + 1));
    const y = Math.floor(next() * (modules - side + 1));
    const hits = landmarks(modules).some(
      ([column, row, edge]) => x < column + edge && column < x + side && y < row + edge && row < y + side,
    );
    if (hits) continue;
    left -= 1;
    const grey = next() < 0.5 ? 20 : 235;
    for (let row = 0; row < side * module; row += 1) {
      const at = (start + y * module + row) * width + start + x * module;
      for (let i = at; i < at + side * module; i += 1) data.fill(grey, 4 * i, 4 * i + 3);
    }
  }
  return { ...picture, data };
}

/** Each pixel of the picture by itself: `change` gets the grey of one channel and where the pixel is, in modules from the symbol's corner. */
function eachPixel(picture: Picture, change: (grey: number, x: number, y: number) => number): Picture {
  const { data, width, module, start } = picture;
  const changed = data.map((grey, i) => {
    if (i % 4 === 3) return grey;
    const at = i >> 2;
    return change(grey, ((at % width) - start) / module, (Math.floor(at / width) - start) / module);
  });
  return { ...picture, data: changed };
}

/** Light modules on dark. */
export function invert(picture: Picture): Picture {
  return eachPixel(picture, (grey) => 255 - grey);
}

/** Dark from the edge of the symbol on. */
export function withoutQuietZone(picture: Picture): Picture {
  const { modules } = picture;
  return eachPixel(picture, (grey, x, y) => (Math.min(x, y) >= 0 && Math.max(x, y) < modules ? grey : 20));
}

/** A light square in the middle, as a mark that is too big. */
export function cover(picture: Picture, share: number): Picture {
  const { modules } = picture;
  const reach = (modules * Math.sqrt(share)) / 2;
  const middle = modules / 2;
  return eachPixel(picture, (grey, x, y) =>
    Math.max(Math.abs(x - middle), Math.abs(y - middle)) < reach ? 255 : grey,
  );
}
