// The result as plain tables.

/** @param result what run.mjs measured */
export function printTables({ machine, plan, flows, streams, gzip }) {
  const { node, platform, cores, model, loadBefore, onDisk } = machine;
  console.log(
    `Node ${node}, ${platform}, ${cores} cores (${model}), load average before: ${loadBefore.toFixed(1)}`,
  );
  if (!onDisk) console.log('TMPDIR is in memory: SQLite FULL does not reach a disk');
  const { concurrency, seconds } = plan.full;
  console.log(
    `${plan.rounds} rounds of ${seconds} s with ${concurrency} flows under way, then ${plan.paced.seconds} s at ${plan.paced.perSecond} flows/s\n`,
  );

  const { floor } = flows;
  table(
    ['whole flows', 'flows/s', '× floor', 'CPU ms/flow', '× floor', 'busy cores', 'generator'],
    Object.entries(flows).map(([name, row]) => [
      name,
      row.flowsPerSecond.toFixed(0),
      ratio(row.flowsPerSecond, floor.flowsPerSecond),
      row.cpuMsPerFlow.toFixed(2),
      ratio(row.cpuMsPerFlow, floor.cpuMsPerFlow),
      row.busyCores.toFixed(2),
      row.generatorBusyCores.toFixed(2),
    ]),
  );
  for (const [title, key] of [
    [`approve → event, ms, ${concurrency} under way`, 'atFullLoad'],
    [`approve → event, ms, ${plan.paced.perSecond} flows/s`, 'paced'],
  ]) {
    table(
      [title, 'p50', '× floor', 'p99', '× floor'],
      Object.entries(flows).map(([name, { [key]: row }]) => [
        name,
        row.p50.toFixed(1),
        ratio(row.p50, floor[key].p50),
        row.p99.toFixed(1),
        ratio(row.p99, floor[key].p99),
      ]),
    );
  }
  table(
    [
      `${plan.streams} open streams`,
      'RSS before, MB',
      'with, MB',
      'total, MB',
      'kB/stream',
      '× floor',
      'held kB/stream',
      '× floor',
    ],
    Object.entries(streams).map(([name, row]) => [
      name,
      ...[row.before.rss, row.after.rss, row.rss].map((bytes) => (bytes / 1e6).toFixed(1)),
      (row.rssPerStream / 1e3).toFixed(1),
      ratio(row.rssPerStream, streams.floor.rssPerStream),
      (row.heldPerStream / 1e3).toFixed(1),
      ratio(row.heldPerStream, streams.floor.heldPerStream),
    ]),
  );
  table(
    ['gzip, bytes', 'size', 'budget'],
    Object.entries(gzip).map(([name, { bytes, budget }]) => [name, String(bytes), String(budget)]),
  );
}

function ratio(value, floor) {
  return (value / floor).toFixed(2);
}

/** First column to the left, the others to the right. */
export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  for (const row of [head, ...rows]) {
    console.log(
      row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join('  '),
    );
  }
  console.log();
}
