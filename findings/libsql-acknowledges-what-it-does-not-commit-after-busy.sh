#!/usr/bin/env bash
# libsql: after one SQLITE_BUSY, later changes of the connection are reported as made and are not committed.
#
# Expected: a statement that ends with SQLITE_BUSY is reset, as other bindings do after every run; the connection is in auto-commit mode again, and
#   the next change that reports `changes: 1` is in the file.
# Seen: the prepared statement stays open when its run throws. The next change on another statement of the connection reports `changes: 1`, the
#   connection itself reads it back, and no other connection ever sees it; it is lost when the connection closes. `exec` does not have the fault, so
#   `exec('BEGIN IMMEDIATE')`, the change and `exec('COMMIT')` are safe: only `exec` can meet the lock.
# Package: libsql 0.5.29
# Source: SQLite's documentation of sqlite3_step and sqlite3_reset; what the package's run returns and a second connection reads
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact libsql@0.5.29
cat >look.cjs <<'JS'
const Database = require('libsql');
const open = () => {
  const db = new Database('file.sqlite');
  db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = WAL');
  return db;
};
const [service, backup] = [open(), open()];
service.exec('CREATE TABLE plain (n)');
const first = service.prepare('INSERT INTO plain VALUES (?)');
const second = service.prepare('INSERT INTO plain (n) VALUES (?)');
backup.exec('BEGIN IMMEDIATE');
try {
  first.run(1);
} catch (error) {
  console.log('while the lock is held:', error.code);
}
backup.exec('COMMIT');
console.log('afterwards, acknowledged:', second.run(2).changes);
console.log('read by the same connection:', service.prepare('SELECT count(*) AS n FROM plain').get().n);
console.log('read by another connection:', backup.prepare('SELECT count(*) AS n FROM plain').get().n);
JS
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = 'while the lock is held: SQLITE_BUSY
afterwards, acknowledged: 1
read by the same connection: 1
read by another connection: 0' ]
