#!/usr/bin/env bash
# URL.canParse of Node 20 and 22 says no to an address with an umlaut in its host, but only after it was called often. `new URL` takes the same address all the time.
#
# Expected: canParse is true exactly when the constructor does not throw (WHATWG URL, section 6.1), at the first call as at the last.
# Seen: Node 20.20.2 and 22.23.3 say true at first. After some ten thousand calls with any address, when the calling function is optimised, they say false
#   for every address with a letter between U+0080 and U+00FF. Addresses in other scripts stay right. Node 24.21.0 is right. A service that has run for a while
#   refuses what it accepted at its start, and no test that runs for a short time can see it.
# Packages: the npm packages node 20.20.2, 22.23.3 and 24.21.0
# Source: WHATWG URL Standard, section 6.1 (`canParse`)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >ask.mjs <<'JS'
const ask = (address) => URL.canParse(address);
const address = 'https://b\u00fccher.example/';
const first = ask(address);
for (let index = 0; index < 100_000; index++) ask('https://example.org/');
console.log(process.version, first, ask(address), new URL(address).host);
JS

seen=$(for version in 20.20.2 22.23.3 24.21.0; do
  mkdir "$version"
  (cd "$version" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund "node@$version" && ./node_modules/.bin/node ../ask.mjs)
done)
echo "$seen"
[ "$seen" = 'v20.20.2 true false xn--bcher-kva.example
v22.23.3 true false xn--bcher-kva.example
v24.21.0 true true xn--bcher-kva.example' ]
