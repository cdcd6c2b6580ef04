/** What a colour looks like on an sRGB screen: red, green and blue from 0 to 255, and how much it covers, from 0 to 1. */
type Paint = readonly [red: number, green: number, blue: number, alpha: number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map<string, Paint>();

/** Paints a computed colour, in whatever notation the browser wrote it. @throws Error when it is not a colour */
export function paintOf(colour: string): Paint {
  const paint = known.get(colour) ?? newPaint(colour);
  known.set(colour, paint);
  return paint;
}

function newPaint(colour: string): Paint {
  if (!context) throw new Error('no canvas');
  // A canvas that does not know a colour keeps the one before.
  const [one, two] = ['#010203', '#040506'].map((before) => {
    context.fillStyle = before;
    context.fillStyle = colour;
    return context.fillStyle;
  });
  if (one !== two) throw new Error(`no colour: ${colour}`);
  context.clearRect(0, 0, 1, 1);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over([red, green, blue, alpha]: Paint, below: Paint): Paint {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

/** Relative luminance (WCAG 2.2). */
export function luminanceOf(red: number, green: number, blue: number): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** What is behind an element's text; a page without a colour is white. */
function backgroundOf(element: Element | null): Paint {
  if (!element) return [255, 255, 255, 1];
  const paint = paintOf(getComputedStyle(element).backgroundColor);
  if (paint[3] === 1) return paint;
  const root = element.getRootNode();
  const above = root instanceof ShadowRoot ? root.host : null;
  return over(paint, backgroundOf(element.assignedSlot ?? element.parentElement ?? above));
}

/** Contrast ratio between an element's text and what is behind it (WCAG 2.2), from the colours that the browser computed. */
export function contrastOf(element: Element): number {
  const behind = backgroundOf(element);
  const text = over(paintOf(getComputedStyle(element).color), behind);
  const lights = [behind, text].map(([red, green, blue]) => luminanceOf(red, green, blue) + 0.05);
  return Math.max(...lights) / Math.min(...lights);
}

/** Everything in an element's shadow that shows words of its own. */
export function texts(host: Element): Element[] {
  return [...(host.shadowRoot?.querySelectorAll('*:not(.vh, .vh *, style, slot)') ?? [])].filter(
    (element) =>
      element.getClientRects().length > 0 &&
      [...element.childNodes].some(
        (node) =>
          (node instanceof Text && node.data.trim() !== '') ||
          (node instanceof HTMLSlotElement && node.textContent?.trim() !== ''),
      ),
  );
}
