#!/usr/bin/env bash
# libsql: close() leaves the database and its journal open as long as one prepared statement was not collected as garbage.
#
# Expected: after close() no descriptor of the file is open, and the last connection has written the journal (-wal) back and removed it, as
#   better-sqlite3 does, whose interface the package has.
# Seen: with one statement that was prepared, and has run to its end, three descriptors stay open and -wal and -shm stay beside the file, until a
#   garbage collection. A file that takes the place of the first one meanwhile cannot be read ("disk I/O error") where it was open under another name
#   before, and the late close removes whatever journal lies at the path. `exec` does not have the fault.
# Package: libsql 0.5.29
# Source: SQLite's documentation of sqlite3_close and sqlite3_close_v2; the process's open descriptors after close()
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact libsql@0.5.29
cat >look.cjs <<'JS'
const Database = require('libsql');
const { readdirSync, readlinkSync } = require('node:fs');
const isOpen = (fd) => {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`).includes('file.sqlite');
  } catch {
    return false;
  }
};
const look = (when) =>
  console.log(when, 'descriptors:', readdirSync('/proc/self/fd').filter(isOpen).length,
    'files:', readdirSync('.').filter((name) => name.startsWith('file.sqlite')).join(' '));
let db = new Database('file.sqlite');
db.exec('PRAGMA journal_mode = WAL; CREATE TABLE plain (n)');
db.close();
look('after close, nothing prepared:');
db = new Database('file.sqlite');
let statement = db.prepare('SELECT n FROM plain');
statement.all();
db.close();
look('after close, one statement prepared:');
statement = undefined;
global.gc();
setTimeout(() => look('after a garbage collection:'), 100);
JS
seen=$(node --expose-gc look.cjs)
echo "$seen"
[ "$seen" = 'after close, nothing prepared: descriptors: 0 files: file.sqlite
after close, one statement prepared: descriptors: 3 files: file.sqlite file.sqlite-shm file.sqlite-wal
after a garbage collection: descriptors: 0 files: file.sqlite' ]
