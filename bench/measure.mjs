// The measurements over running children, in rounds, so that every target meets the same good and bad seconds of the machine.
import { setTimeout as delay } from 'node:timers/promises';

/** Flows per second, CPU per flow and approve-to-event. @param targets `{name, child, target}` each @returns figures by name */
export async function measureFlows(generator, targets, plan) {
  const sums = new Map(
    targets.map(({ name }) => [
      name,
      { flows: 0, seconds: 0, cpu: 0, generatorCpu: 0, full: [], paced: [], rates: [] },
    ]),
  );
  for (const { target } of targets) await generator.ask('saturate', { target, ...plan.warmUp });
  for (let round = 0; round < plan.rounds; round++) {
    for (const { name, child, target } of targets) {
      const sum = sums.get(name);
      const before = await cpuOf(child, generator);
      const full = await generator.ask('saturate', { target, ...plan.full });
      const after = await cpuOf(child, generator);
      sum.flows += full.latencies.length;
      sum.seconds += full.seconds;
      sum.rates.push(full.latencies.length / full.seconds);
      sum.cpu += after.child - before.child;
      sum.generatorCpu += after.generator - before.generator;
      sum.full.push(...full.latencies);
      const paced = await generator.ask('pace', { target, ...plan.paced });
      sum.paced.push(...paced.latencies);
    }
  }
  return Object.fromEntries(
    [...sums].map(([name, sum]) => [
      name,
      {
        flowsPerSecond: sum.flows / sum.seconds,
        flowsPerSecondByRound: sum.rates,
        cpuMsPerFlow: sum.cpu / sum.flows,
        busyCores: sum.cpu / sum.seconds / 1000,
        generatorBusyCores: sum.generatorCpu / sum.seconds / 1000,
        flows: sum.flows,
        atFullLoad: latency(sum.full),
        paced: { ...latency(sum.paced), perSecond: plan.paced.perSecond, flows: sum.paced.length },
      },
    ]),
  );
}

async function cpuOf(child, generator) {
  return { child: await child.ask('cpu'), generator: await generator.ask('cpu') };
}

/**
 * Memory of a process that has only seen a few flows, before and after its streams are opened, in bytes. Few, because pages that the
 * collector keeps after a burst would take the streams in and hide them.
 */
export async function measureStreams(generator, { child, target }, { streams: count }) {
  await generator.ask('saturate', { target, concurrency: 4, seconds: 0.3 });
  await generator.ask('createPages', { target, count });
  const before = await settled(child);
  await generator.ask('openStreams');
  const after = await settled(child);
  await generator.ask('closeStreams');
  const [rss, held] = [after.rss - before.rss, after.held - before.held];
  return { streams: count, before, after, rss, held, rssPerStream: rss / count, heldPerStream: held / count };
}

/** After moments without work, in which pages are given back. */
async function settled(child) {
  for (let times = 0; times < 3; times++) {
    await child.ask('memory');
    await delay(200);
  }
  return child.ask('memory');
}

/** Nearest rank; milliseconds. */
function latency(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p99: rank(0.99) };
}
