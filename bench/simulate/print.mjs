// What was measured, and the plan, as lines.
import { table } from '../print.mjs';
import { USE } from './plan.mjs';

const big = (number) =>
  number === undefined ? '–' : number.toLocaleString('en', { maximumSignificantDigits: 3 });
const mega = (bytes) => `${big(bytes / 1e6)} MB`;
const giga = (bytes) => `${big(bytes / 1e9)} GB`;

export function printMeasured({ machine, busy, parts, placements, spread }, units) {
  const { masters, loadBefore, loadAfter } = machine;
  console.log(
    `2 instances, Cluster of ${masters}; ${busy.result} flows; load average ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after\n`,
  );
  const { flow, stream, message } = units;
  table(
    ['one', 'costs'],
    [
      ['flow: CPU of instances, ms', big(flow.serviceMs)],
      ['flow: CPU of servers, ms: alone; among many', `${big(flow.redisMs)}; ${big(flow.redisMsInBulk)}`],
      ['flow: commands, those in scripts among them', big(flow.commands)],
      ['flow: scripts', big(flow.scripts)],
      ['flow: messages to instances', big(flow.publishes)],
      ['flow: bytes to and from servers', `${big(flow.redisIn)}, ${big(flow.redisOut)}`],
      ['flow: bytes in append-only files', big(flow.file)],
      ['flow: bytes from and to pages, wallet, back-end', `${big(flow.pagesIn)}, ${big(flow.pagesOut)}`],
      ['pending row: bytes', big(units.pendingBytes)],
      ['ended row: bytes; once wiped', `${big(units.endedBytes)}; ${big(units.wipedBytes)}`],
      ['stream: CPU of instances, ms/s; commands/s', `${big(stream.serviceMs)}, ${big(stream.commands)}`],
      ['message: CPU of each instance, ms', big(message.instanceMs)],
      ['message: CPU of servers for each receiver, ms', big(message.redisMsPerHop)],
      [
        'message: bytes to each instance, to each other server',
        `${big(message.bytesPerInstance)}, ${big(message.busBytesPerServer)}`,
      ],
      ['instance: series, bytes of metrics', `${units.metrics.series}, ${units.metrics.bytes}`],
    ],
  );
  const tags = Object.entries(flow.commandsByTag).toSorted(([, a], [, b]) => b - a);
  table(
    ['commands of a flow', 'number'],
    tags.map(([tag, count]) => [tag, big(count)]),
  );
  const mean = parts.reduce((sum, rows) => sum + rows, 0) / parts.length;
  console.log(
    `rows of a part: ${Math.min(...parts)} to ${Math.max(...parts)}, mean ${mean.toFixed(0)}; of ${big(spread.count)} hashed alone, ${spread.least.toFixed(3)} to ${spread.most.toFixed(3)} of the mean`,
  );
  for (const { servers, counts } of placements)
    console.log(`parts of ${servers} servers with equal slots: ${counts.join(' ')}`);
  console.log();
}

export function printPlan(plan) {
  const rooms = Object.entries(plan.roomCommands).toSorted(([, a], [, b]) => b - a);
  table(
    [`${big(plan.perDay)} a day, peak × ${plan.peak}`, 'at the peak'],
    [
      ['flows/s, mean; peak', `${big(plan.mean)}; ${big(plan.rate)}`],
      ['open scope requests, and streams', big(plan.open)],
      ['cores for flows and streams', big(plan.serviceCores)],
      [`instances at ${USE * 100} % of a core, without messages`, big(plan.silentInstances)],
      ['share of a core that hears messages, at each instance', plan.hearing.toFixed(2)],
      ['instances with that', big(plan.instances)],
      ['messages/s; deliveries/s', `${big(plan.messages)}; ${big(plan.deliveries)}`],
      ['cores of servers that deliver them', big(plan.deliveryCores)],
      ['bytes/s of messages between servers, at each', mega(plan.busBytes)],
      ['commands/s', big(plan.commands)],
      [
        'cores of servers for commands: alone; among many',
        `${big(plan.redisCores)}; ${big(plan.redisCoresInBulk)}`,
      ],
      ...rooms.slice(0, 4).map(([tag, count]) => [`commands/s: ${tag}`, big(count)]),
      ['memory of streams', giga(plan.streamBytes)],
      ['memory of rows: open; ended', `${giga(plan.pending)}; ${giga(plan.ended)}`],
      ['memory of servers to have, for one copy', giga(plan.memory)],
      ['append-only files: bytes/s; in an hour', `${mega(plan.fileBytes)}; ${giga(plan.filePerRewrite)}`],
      ['servers: bytes/s in; out', `${mega(plan.redisIn)}; ${mega(plan.redisOut)}`],
      ['pages, wallets, back-ends: bytes/s in; out', `${mega(plan.pagesIn)}; ${mega(plan.pagesOut)}`],
      ['log in a day', giga(plan.logPerDay)],
      ['series; samples/s', `${big(plan.series)}; ${big(plan.samplesPerSecond)}`],
    ],
  );
}
