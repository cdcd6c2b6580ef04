import { type TemplateResult, html, svg } from 'lit';
import { words } from './words.js';

const WIDTH = 600;
const BAR = 28;
/** Where the bars begin: the names stand before them. */
const START = 170;

/**
 * Bars with their names and counts, as a drawing. Screen readers get the same as one sentence; the table behind it has everything.
 */
export function chart(rows: readonly { name: string; count: number }[]): TemplateResult {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const text = rows.map(({ name, count }) => `${name}: ${count}`).join(', ');
  return html`<figure class="chart">
    <figcaption>${words.activity.chart}</figcaption>
    <svg viewBox=${`0 0 ${WIDTH} ${rows.length * BAR}`} role="img" aria-label=${text}>
      ${rows.map(({ name, count }, nth) => {
        const width = Math.max(2, ((WIDTH - START - 60) * count) / most);
        const middle = nth * BAR + BAR / 2;
        return svg`<text x=${START - 10} y=${middle} text-anchor="end" dominant-baseline="central">${name}</text>
          <rect x=${START} y=${nth * BAR + 5} width=${width} height=${BAR - 10} rx="3"></rect>
          <text x=${START + width + 8} y=${middle} dominant-baseline="central">${count}</text>`;
      })}
    </svg>
  </figure>`;
}
