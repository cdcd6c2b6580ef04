#!/usr/bin/env bash
# libsql: the row that get() gives has a member `_metadata` with the time that the query took, in the place of a column of that name.
#
# Expected: a row has the columns of the query, and get() gives what all() has first.
# Seen: get() adds `_metadata: { duration }` as an ordinary member, so it goes along into JSON, copies and comparisons: the same row read twice is
#   not the same. A column that is called `_metadata` comes out of get() as the duration, and its value is lost; all() gives the value. Nothing in the
#   package's reference or types says so.
# Package: libsql 0.5.29
# Source: the package's API reference and types (Statement.get, Statement.all)
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact libsql@0.5.29
cat >look.mjs <<'JS'
import Database from 'libsql';

const database = new Database(':memory:');
database.exec('CREATE TABLE credentials (id INTEGER PRIMARY KEY, _metadata TEXT)');
database.exec(`INSERT INTO credentials VALUES (1, 'of the issuer')`);
const withoutTime = (key, value) => (key === 'duration' ? typeof value : value);
for (const columns of ['id', 'id, _metadata']) {
  const statement = database.prepare(`SELECT ${columns} FROM credentials`);
  console.log(`${columns}: all()`, JSON.stringify(statement.all()[0], withoutTime));
  console.log(`${columns}: get()`, JSON.stringify(statement.get(), withoutTime));
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'id: all() {"id":1}
id: get() {"id":1,"_metadata":{"duration":"number"}}
id, _metadata: all() {"id":1,"_metadata":"of the issuer"}
id, _metadata: get() {"id":1,"_metadata":{"duration":"number"}}' ]
