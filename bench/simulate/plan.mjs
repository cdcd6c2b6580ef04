// The arithmetic of docs/scale.md, and nothing that was measured: it is given what one flow, row, stream and message cost.

const DAY = 86_400;
/** Share of a core that is planned for: what is left takes bursts, restarts and collections. */
export const USE = 0.6;
/** Seconds from the first code on the screen to the end: a person's time. The stream is open as long. */
const OPEN = 30;
/** Seconds that the row of an ended scope request stays (`KEEP_ENDED` in service/src/sweeper.ts). */
const KEPT = 3_600;
/** Seconds of these in which the row has what is kept for a retry. */
const RETRY = 60;
/** Bytes of an open stream at an instance, as `npm run bench` measures it (RSS). */
const STREAM = 28_400;
/** Copies of pages while a file is written anew, and what the allocator loses. */
const MEMORY = 2;
/** Seconds between two times that a file is written anew (service/src/store/redis-rewrite.ts). */
const REWRITE = 3_600;
/** Bytes of the one line that a flow leaves in the log, and of what refusals add. */
const LOG = 300;
/** Seconds between two readings of the metrics. */
const SCRAPE = 15;

/** @param units of `unitsOf` @param demand `perDay` scope requests; `peak`: the busiest hour by the mean one */
export function planFor(units, { perDay, peak }) {
  const { flow, stream, message } = units;
  const mean = perDay / DAY;
  const rate = mean * peak;
  const open = rate * OPEN;
  const messages = rate * flow.publishes;
  const hearing = (messages * message.instanceMs) / 1000;
  const serviceCores = (rate * flow.serviceMs + open * stream.serviceMs) / 1000;
  // Each instance is one core; what it spends on hearing it cannot spend on flows.
  const instances = hearing < USE ? Math.ceil(serviceCores / (USE - hearing)) : undefined;
  const silentInstances = Math.ceil(serviceCores / USE);
  const commands = rate * flow.commands + open * stream.commands;
  const pending = open * units.pendingBytes;
  const ended = rate * (RETRY * units.endedBytes + (KEPT - RETRY) * units.wipedBytes);
  return {
    perDay,
    peak,
    mean,
    rate,
    open,
    messages,
    hearing,
    serviceCores,
    silentInstances,
    instances,
    deliveries: messages * (instances ?? silentInstances),
    deliveryCores: (messages * (instances ?? silentInstances) * message.redisMsPerHop) / 1000,
    busBytes: messages * message.busBytesPerServer,
    commands,
    redisCores: (rate * flow.redisMs) / 1000,
    redisCoresInBulk: (rate * flow.redisMsInBulk) / 1000,
    roomCommands: Object.fromEntries(
      Object.entries(flow.commandsByTag).map(([tag, count]) => [tag, rate * count]),
    ),
    streamBytes: open * STREAM,
    pending,
    ended,
    memory: (pending + ended) * MEMORY,
    fileBytes: rate * flow.file,
    filePerRewrite: rate * flow.file * REWRITE,
    redisIn: rate * flow.redisIn,
    redisOut: rate * flow.redisOut,
    pagesIn: rate * flow.pagesIn,
    pagesOut: rate * flow.pagesOut,
    logPerDay: perDay * LOG,
    series: units.metrics.series * (instances ?? silentInstances),
    samplesPerSecond: (units.metrics.series * (instances ?? silentInstances)) / SCRAPE,
  };
}
