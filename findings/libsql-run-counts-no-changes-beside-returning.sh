#!/usr/bin/env bash
# libsql: run() of a statement with RETURNING changes the rows, and reports that it changed none.
#
# Expected: `changes` of the result is the number of rows that the statement modified, whether or not it gives them back as well. SQLite makes all changes of
#   such a statement before it gives the first row, and its own changes() counts them; better-sqlite3, with which the package means to be compatible,
#   reports them.
# Seen: with RETURNING `changes` is 0 for INSERT, UPDATE and DELETE, while the rows are changed and changes() says how many. A caller that takes 0 for "somebody
#   else was faster" (a code that is spent once, an entry that is locked by its version) does twice what it has done.
# Package: libsql 0.5.29
# Source: the package's API reference (Statement.run: `changes`); SQLite, RETURNING (section 3) and sqlite3_changes
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
database.exec('CREATE TABLE codes (id INTEGER PRIMARY KEY, spent INTEGER NOT NULL)');
const statements = [
  'INSERT INTO codes (spent) VALUES (0), (0)',
  'UPDATE codes SET spent = 1 WHERE spent = 0',
  'DELETE FROM codes WHERE spent = 1',
];
for (const returning of ['', ' RETURNING id']) {
  for (const statement of statements) {
    const { changes } = database.prepare(statement + returning).run();
    const counted = database.prepare('SELECT changes() AS rows').all()[0].rows;
    console.log(`${statement.split(' ')[0]}${returning}: run() says ${changes}, changes() says ${counted}`);
  }
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'INSERT: run() says 2, changes() says 2
UPDATE: run() says 2, changes() says 2
DELETE: run() says 2, changes() says 2
INSERT RETURNING id: run() says 0, changes() says 2
UPDATE RETURNING id: run() says 0, changes() says 2
DELETE RETURNING id: run() says 0, changes() says 2' ]
