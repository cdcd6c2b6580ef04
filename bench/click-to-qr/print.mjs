import { table } from '../print.mjs';

const CASES = { hover: 'pointer first', cold: 'unannounced' };
/** In the order in which they come; see watch.js. */
const MOMENTS = [
  'opened',
  'shown',
  'fetched',
  'asked',
  'answered',
  'inserted',
  'painted',
  'opacity',
  'opaque',
];

/** @param result what summarize.mjs returns */
export function printClicks({ browser, plan, cases, prompt, mostFrames, holds }) {
  console.log(`Chromium ${browser}, ${plan.pairs} pairs of visits for each kind of click\n`);
  table(
    ['click → painted QR, ms', 'p50', 'p95', '− bare', '95 %', 'frames', '95 %'],
    bySide(cases, (side, { milliseconds, frames }) => [
      side.p50.toFixed(1),
      side.p95.toFixed(1),
      ...(milliseconds
        ? [milliseconds.median.toFixed(1), range(milliseconds, 1), frames.median.toFixed(2), range(frames, 2)]
        : ['', '', '', '']),
    ]),
  );
  table(
    ['ms after the click, medians', ...MOMENTS],
    bySide(cases, ({ moments }) =>
      MOMENTS.map((name) => moments[name]?.toFixed(name === 'opacity' ? 2 : 1) ?? '–'),
    ),
  );
  console.log(`pointer first, within ${mostFrames} frames: ${holds ? 'yes' : 'NO'}`);
  console.log(
    `modal on screen after a click, with the browser's wallet prompt − without it: ${prompt.median.toFixed(1)} ms (${range(prompt, 1)})`,
  );
}

/** A row for each page in each case. @param cells gets the side, and what compares the two in the row of the elements */
function bySide(cases, cells) {
  return Object.entries(cases).flatMap(([name, { bare, elements, ...compared }]) => [
    [`${CASES[name]}: bare page`, ...cells(bare, {})],
    [`${CASES[name]}: elements`, ...cells(elements, compared)],
  ]);
}

function range({ low, high }, digits) {
  return `${low.toFixed(digits)} to ${high.toFixed(digits)}`;
}
