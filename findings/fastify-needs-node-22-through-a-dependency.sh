#!/usr/bin/env bash
# Fastify 5 cannot be installed with --engine-strict on Node 20, although neither Fastify nor what it depends on directly says so.
#
# Expected: fastify 5.12.8 names no `engines`, nor does its dependency light-my-request 6.8.1, so both install on Node 20. And where a range allows an older
#   version that fits (Fastify asks for ^6.0.0), npm takes that one.
# Seen: light-my-request 6.8.1 depends on cookie ^2.0.0, and cookie 2 wants Node 22. npm compares the running Node with a package's own `engines` only, never
#   with those of what it brings, so it takes 6.8.1 and then stops. light-my-request 6.6.0, in the same range, brings cookie 1 and installs.
# Packages: fastify 5.12.8, light-my-request 6.8.1 and 6.6.0, cookie 2.0.2; npm of the Node that runs this; Node 20.19.0 from the npm package `node`
# Source: the packages' manifests (`engines`, `dependencies`); npm's documentation of `engine-strict`
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact --no-save node@20.19.0
npm_cli=$(node -p "require('node:path').join(require('node:child_process').execSync('npm root -g').toString().trim(), 'npm/bin/npm-cli.js')")
node20="$folder/node_modules/node/bin/node"

try() {
  mkdir "$folder/$1"
  cd "$folder/$1"
  echo '{"private":true}' >package.json
  if "$node20" "$npm_cli" install --engine-strict --no-audit --no-fund --ignore-scripts "fastify@5.12.8" "light-my-request@$1" >log 2>&1; then echo "$1 installs"
  else echo "$1 $(grep -o 'EBADENGINE' log | head -n 1) $(grep -o 'cookie@2[0-9.]*' log | head -n 1)"; fi
}

seen=$(try 6.8.1; try 6.6.0)
echo "$seen"
[ "$seen" = '6.8.1 EBADENGINE cookie@2.0.2
6.6.0 installs' ]
