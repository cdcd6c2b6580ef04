#!/usr/bin/env bash
# ioredis 6: the same command gives its reply in another shape when its name is written in capitals, or in a transaction that is sent command by command.
#
# Expected: names of commands are the same in either case for Redis. With the reply mapping "legacy", which is the default, replies have the shapes of RESP2
#   whichever protocol is spoken, as the package's documentation says.
# Seen: with protocol 3, which version 6 speaks by itself, call('zrange', …) gives a flat list of members and scores, and call('ZRANGE', …) a list of pairs. For
#   XREAD it is the other way round: pairs of stream and entries in small letters, one flat list in capitals, so what takes the first pair apart gets the
#   letters of the stream's name. After multi({ pipeline: false }) exec() gives the pairs even for the method zrange(). With protocol 2, as in version 5, all are
#   alike.
# Package: ioredis 6.0.0, with a redis-server 6 or newer (Debian: redis-server)
# Source: the package's documentation (README, "RESP3 Protocol"); Redis, command reference of ZRANGE and XREAD
# Date: 2026-11-29
set -euo pipefail
command -v redis-server >/dev/null || { echo 'no redis-server here'; exit 77; }
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact ioredis@6.0.0
redis-server --port 0 --unixsocket "$folder/redis.sock" --save '' --appendonly no >/dev/null &
server=$!
cat >look.mjs <<'JS'
import { Redis } from 'ioredis';

for (const protocol of [2, 3]) {
  const redis = new Redis({ path: process.argv[2], protocol });
  await redis.flushall();
  await redis.zadd('due', 1, 'a', 2, 'b');
  await redis.xadd('events', '1-1', 'kind', 'login');
  const show = (title, reply) => console.log(`protocol ${protocol}, ${title}: ${JSON.stringify(reply)}`);
  for (const name of ['zrange', 'ZRANGE']) show(name, await redis.call(name, 'due', '0', '-1', 'WITHSCORES'));
  for (const name of ['xread', 'XREAD']) show(name, await redis.call(name, 'STREAMS', 'events', '0'));
  await redis.multi({ pipeline: false });
  await redis.zrange('due', 0, -1, 'WITHSCORES');
  const [[, reply]] = await redis.exec();
  show('zrange in a transaction', reply);
  redis.disconnect();
}
JS
seen=$(node look.mjs "$folder/redis.sock")
echo "$seen"
[ "$seen" = 'protocol 2, zrange: ["a","1","b","2"]
protocol 2, ZRANGE: ["a","1","b","2"]
protocol 2, xread: [["events",[["1-1",["kind","login"]]]]]
protocol 2, XREAD: [["events",[["1-1",["kind","login"]]]]]
protocol 2, zrange in a transaction: ["a","1","b","2"]
protocol 3, zrange: ["a","1","b","2"]
protocol 3, ZRANGE: [["a","1"],["b","2"]]
protocol 3, xread: [["events",[["1-1",["kind","login"]]]]]
protocol 3, XREAD: ["events",[["1-1",["kind","login"]]]]
protocol 3, zrange in a transaction: [["a","1"],["b","2"]]' ]
