// Figures that assume nothing about how the values are distributed.

/** Nearest rank. @param share 0 to 1 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/**
 * The median with a confidence interval of at least 95 %: order statistics, by the sign test. With fewer than six values there is none,
 * and the interval is all there is.
 */
export function medianWithInterval(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  let chance = 0.5 ** n;
  let below = chance;
  let rank = 0;
  // The largest rank with P(fewer than so many below the true median) of 2.5 % at most.
  while (below <= 0.025 && rank < n / 2) {
    rank += 1;
    chance *= (n - rank + 1) / rank;
    below += chance;
  }
  const last = Math.max(0, rank - 1);
  return { median: median(values), low: sorted[last], high: sorted[n - 1 - last] };
}
