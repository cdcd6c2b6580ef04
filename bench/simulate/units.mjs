// What one flow, one row, one stream and one message cost, from what a run counted.

const INSTANCES = 2;
/** Bytes of a row's place in a sorted list, which MEMORY USAGE of the row leaves out. */
const LISTED = 120;

/** @param measured what simulate.mjs counted @returns milliseconds, bytes and numbers, each for one */
export function unitsOf({
  machine: { masters },
  idle,
  busy,
  tagged,
  endedRow,
  wipedRow,
  filled,
  followed,
  told,
  metrics,
}) {
  /** Without what is done while nobody asks. */
  const beyondIdle = (run, name) => run.total[name] - (idle.total[name] / idle.seconds) * run.seconds;
  const instancesMs = ({ instances }) => instances.reduce((sum, ms) => sum + ms, 0);
  const instancesBeyondIdle = (run) => instancesMs(run) - (instancesMs(idle) / idle.seconds) * run.seconds;
  const flows = busy.result;
  const streamSeconds = followed.seconds * followed.streams;
  return {
    flow: {
      serviceMs: instancesBeyondIdle(busy) / flows,
      redisMs: beyondIdle(busy, 'cpu') / flows,
      // The same commands where many come at once, and share reads, writes and the disk.
      redisMsInBulk:
        ((beyondIdle(filled, 'cpu') / beyondIdle(filled, 'commands')) * beyondIdle(busy, 'commands')) / flows,
      commands: beyondIdle(busy, 'commands') / flows,
      scripts: beyondIdle(busy, 'scripts') / flows,
      publishes: busy.total.publishes / flows,
      redisIn: beyondIdle(busy, 'bytesIn') / flows,
      redisOut: beyondIdle(busy, 'bytesOut') / flows,
      file: beyondIdle(busy, 'file') / flows,
      pagesIn: busy.outside.in / flows,
      pagesOut: busy.outside.out / flows,
      commandsByTag: Object.fromEntries(
        Object.entries(tagged.commands).map(([tag, count]) => [tag, count / tagged.flows]),
      ),
    },
    pendingBytes: filled.total.memory / filled.rows,
    endedBytes: endedRow + LISTED,
    wipedBytes: wipedRow + LISTED,
    stream: {
      serviceMs: instancesBeyondIdle(followed) / streamSeconds,
      commands: beyondIdle(followed, 'commands') / streamSeconds,
    },
    message: {
      // Each instance hears each message.
      instanceMs: instancesBeyondIdle(told) / INSTANCES / told.result,
      // To each instance, and to each other server.
      redisMsPerHop: beyondIdle(told, 'cpu') / told.result / (INSTANCES + masters - 1),
      bytesPerInstance: beyondIdle(told, 'bytesOut') / told.result / INSTANCES,
      busBytesPerServer:
        (beyondIdle(told, 'written') - beyondIdle(told, 'bytesOut') - beyondIdle(told, 'file')) /
        told.result /
        Math.max(1, masters - 1),
    },
    metrics,
  };
}
