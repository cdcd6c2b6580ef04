import { median, medianWithInterval, quantile } from './statistics.mjs';

/** At 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;
/** What the elements may take longer than the bare page, with the whole of the interval. */
const MOST_FRAMES = 2;

/**
 * @returns figures of both cases; `prompt`: how much later the modal is on screen where there is a wallet prompt, in milliseconds; `holds`: the
 * announced click is within the bound, and the modal with a prompt is not later
 */
export function summarize({ hover, cold, prompt: prompts, ...about }) {
  const cases = { hover: figures(hover), cold: figures(cold) };
  const prompt = medianWithInterval(prompts.map(({ prompt: one, code }) => one.shown - code.shown));
  const holds = cases.hover.frames.high <= MOST_FRAMES && prompt.low <= 0;
  return { ...about, mostFrames: MOST_FRAMES, cases, prompt, holds };
}

/** @param pairs times of both pages, as watch.js names them. What counts is `opaque`: the code is on the screen, and nothing shines through. */
function figures(pairs) {
  const milliseconds = medianWithInterval(pairs.map(({ elements, bare }) => elements.opaque - bare.opaque));
  const frames = Object.fromEntries(Object.entries(milliseconds).map(([name, ms]) => [name, ms / FRAME]));
  const [elements, bare] = ['elements', 'bare'].map((name) => figuresOf(pairs.map((pair) => pair[name])));
  return { elements, bare, milliseconds, frames, pairs };
}

function figuresOf(rounds) {
  const opaque = rounds.map((round) => round.opaque);
  const names = Object.keys(rounds[0]);
  const moments = names.map((name) => [name, median(rounds.map((round) => round[name]))]);
  return { p50: median(opaque), p95: quantile(opaque, 0.95), moments: Object.fromEntries(moments) };
}
