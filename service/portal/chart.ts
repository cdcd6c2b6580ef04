import { type TemplateResult, html, svg } from 'lit';
import { directionOf } from '../../src/locales/languages.js';
import { numberText, spoken, words } from './words.js';

const WIDTH = 600;
const BAR = 28;
/** Where the bars begin, from the edge at which the language begins its lines: the names stand before them. */
const START = 170;

/**
 * Bars with their names and counts, as a drawing. Screen readers get the same as one sentence; the table behind it has everything.
 */
export function chart(rows: readonly { name: string; count: number }[]): TemplateResult {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const text = rows.map(({ name, count }) => `${name}: ${numberText(count)}`).join(', ');
  const isMirrored = directionOf(spoken) === 'rtl';
  const across = (from: number) => (isMirrored ? WIDTH - from : from);
  return html`<figure class="chart">
    <figcaption>${words.activity.chart}</figcaption>
    <svg viewBox=${`0 0 ${WIDTH} ${rows.length * BAR}`} role="img" aria-label=${text}>
      ${rows.map(({ name, count }, nth) => {
        const width = Math.max(2, ((WIDTH - START - 60) * count) / most);
        const middle = nth * BAR + BAR / 2;
        return svg`<text x=${across(START - 10)} y=${middle} text-anchor="end" dominant-baseline="central">${name}</text>
          <rect x=${isMirrored ? WIDTH - START - width : START} y=${nth * BAR + 5} width=${width} height=${BAR - 10} rx="3"></rect>
          <text x=${across(START + width + 8)} y=${middle} dominant-baseline="central">${numberText(count)}</text>`;
      })}
    </svg>
  </figure>`;
}
